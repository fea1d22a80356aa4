package store

import (
	"fmt"
	"slices"
	"strings"
)

// place is a row's place in the table: which one, in which group.
type place struct {
	key   int64
	group string
}

// arrangement is all rows of a kind in one order. It is kept as long as nothing
// changes: then a page further on, another search or another filter costs no
// sorting.
type arrangement struct {
	revision int64
	rows     []place
}

// mostArrangements is how many orders are kept: as many as a person goes to and fro between.
const mostArrangements = 8

// arranged gives all rows of the kind that is asked for, in the order asked for.
func (s *Store) arranged(q Query) ([]place, error) {
	revision, err := s.Revision()
	if err != nil {
		return nil, err
	}
	name := fmt.Sprintf("%q", []any{q.Rows, q.Group, q.Sort})
	s.arranging.Lock()
	defer s.arranging.Unlock()
	if kept, ok := s.arrangements[name]; ok && kept.revision == revision {
		return kept.rows, nil
	}
	rows, err := s.arrange(q)
	if err != nil {
		return nil, err
	}
	if s.arrangements == nil || len(s.arrangements) >= mostArrangements {
		s.arrangements = map[string]arrangement{}
	}
	s.arrangements[name] = arrangement{revision, rows}
	return rows, nil
}

func (s *Store) arrange(q Query) ([]place, error) {
	query, args, err := q.arrangement()
	if err != nil {
		return nil, err
	}
	return gather(s.reader, scanPlace, query, args...)
}

func scanPlace(scan func(...any) error) (p place, err error) {
	err = scan(&p.key, &p.group)
	return p, err
}

// arrangement is the query's kind, order and groups in SQL.
func (q Query) arrangement() (string, []any, error) {
	from, group, joins, args := " FROM findings f", "''", map[string]bool{}, []any{}
	orders, by := []string{}, slices.Clone(q.Sort)
	if q.Group != "" {
		field, known := fields[q.Group]
		if !known {
			return "", nil, unknownField(q.Group)
		}
		if group = field; slices.Contains(several, q.Group) {
			from, group, args = from+" JOIN facets g ON g.finding = f.key AND g.field = ?", "g.value", append(args, q.Group)
		}
		need(joins, group)
		orders = append(orders, ordered(group, q.Group, q.Group == "day" || q.Group == "year"))
	}
	if len(by) == 0 {
		by = []Order{{"day", true}}
	}
	for _, o := range by {
		field, known := fields[o.Field]
		if !known {
			return "", nil, unknownField(o.Field)
		}
		need(joins, field)
		orders = append(orders, ordered(field, o.Field, o.Down))
	}
	where := " WHERE f.kind = ? AND f.document NOT IN (SELECT key FROM documents WHERE bin IS NOT NULL)"
	if q.Rows == kindMeeting {
		where += " AND f.form <> 'none'"
	}
	return "SELECT f.key, " + group + from + joined(joins) + where + " ORDER BY " + strings.Join(orders, ", ") + ", f.document, f.key", append(args, q.Rows), nil
}

// ordered sorts by a field, what has no value last.
func ordered(field, name string, down bool) string {
	collation := " COLLATE NOCASE"
	if slices.Contains(plain, name) {
		collation = ""
	}
	if down {
		return field + collation + " DESC" // the empty word is the least of all
	}
	return field + " = '', " + field + collation
}

// keySet is a set of keys, which are small numbers.
type keySet []uint64

func (s keySet) has(key int64) bool {
	return key>>6 < int64(len(s)) && s[key>>6]&(1<<(key&63)) != 0
}

func (s *keySet) add(key int64) {
	for int64(len(*s)) <= key>>6 {
		*s = append(*s, 0)
	}
	(*s)[key>>6] |= 1 << (key & 63)
}

// keys gives the keys that a query finds.
func (s *Store) keys(query string, args ...any) (keySet, error) {
	all, err := gather(s.reader, scanOne[int64], query, args...)
	found := keySet{}
	for _, key := range all {
		found.add(key)
	}
	return found, err
}

// only gives the rows that are in a set.
func only(rows []place, in keySet) []place {
	kept := []place{}
	for _, row := range rows {
		if in.has(row.key) {
			kept = append(kept, row)
		}
	}
	return kept
}
