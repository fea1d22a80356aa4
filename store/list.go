package store

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"

	"visavis/core/export"
)

// ListQuery asks for rows of the list of documents.
type ListQuery struct {
	Where  []Condition `json:"where"`  // all of them must hold
	Search string      `json:"search"` // as in the table, but every word stands for all that begin with it
	Sort   []Order     `json:"sort"`   // none: as they were opened
	Twins  bool        `json:"twins"`  // only texts that the library has twice, the same or nearly
	Counts bool        `json:"counts"` // tell how many of the documents found there are of each value: that takes longer than the rows
	Offset int         `json:"offset"`
	Limit  int         `json:"limit"`
}

// List is a part of the documents that a query finds.
type List struct {
	Items  []Item             `json:"items"`
	Total  int                `json:"total"`
	Counts map[string][]Group `json:"counts"` // documents found, by country, leader, tag, outlet, year, form and state; where they were asked for
	Twins  []Twin             `json:"twins"`  // where they were asked for
}

// Twin is a document whose text the library has already.
type Twin struct {
	ID   string `json:"id"`
	Of   string `json:"of"`   // id of the one that was there first
	Same bool   `json:"same"` // letter by letter, not only nearly
}

// listFields are what the list is sorted and filtered by, as SQL over documents d.
var listFields = map[string]string{
	"opened": "d.number * 10000 + d.part", "title": "d.title", "name": "d.name", "leaders": "d.leaders", "day": "d.day", "outlet": "d.outlet", "form": "d.form",
	"state": "d.state", "added": "d.added", "year": "substr(d.day, 1, 4)", "file": "d.file", "statements": "d.statements",
	"unsure": "CASE WHEN d.certainty > 0 AND d.certainty < " + fmt.Sprint(export.CertainFrom) + " THEN 'yes' ELSE 'no' END",
}

// ofMeeting says which documents have a value in their meeting's row.
const ofMeeting = "d.key IN (SELECT f.document FROM facets x JOIN findings f ON f.key = x.finding WHERE f.kind = 'meeting' AND x.field = ? AND x.value IN ("

// List gives rows of the list of documents, and how many there are of what.
func (s *Store) List(q ListQuery) (List, error) {
	found := List{Items: []Item{}, Counts: map[string][]Group{}, Twins: []Twin{}}
	where, args, err := q.where()
	if err != nil {
		return found, err
	}
	if q.Twins {
		if found.Twins, err = s.twins(); err != nil {
			return found, err
		}
		ids := []string{}
		for _, twin := range found.Twins {
			ids = append(ids, twin.ID, twin.Of)
		}
		where, args = where+" AND d.id IN ("+marks(len(ids))+")", append(args, anys(ids)...)
	}
	if found.Items, err = s.items(q, where, args); err != nil {
		return found, err
	}
	if found.Total, err = s.total(q, len(found.Items), where, args); err == nil && q.Counts {
		found.Counts, err = s.counts(where, args)
	}
	return found, err
}

// total is how many documents there are in all. Where the rows are all of them,
// nothing need be searched for once more.
func (s *Store) total(q ListQuery, rows int, where string, args []any) (int, error) {
	if q.Offset <= 0 && rows < q.limit() {
		return rows, nil
	}
	var total int
	err := s.reader.QueryRow("SELECT count(*) FROM documents d"+where, args...).Scan(&total)
	return total, explained(err)
}

// limit is how many rows are given at most.
func (q ListQuery) limit() int {
	if q.Limit <= 0 {
		return maxPage
	}
	return q.Limit
}

func (q ListQuery) where() (string, []any, error) {
	conditions, args := []string{"d.bin IS NULL"}, []any{}
	for _, c := range q.Where {
		sql, more, err := c.listSQL()
		if err != nil {
			return "", nil, err
		}
		conditions, args = append(conditions, sql), append(args, more...)
	}
	if s := parseSearch(q.Search, true); len(s.alternatives) > 0 {
		sql, more := s.condition("d.key", "texts_found", nil)
		conditions, args = append(conditions, sql), append(args, more...)
	}
	return " WHERE " + strings.Join(conditions, " AND "), args, nil
}

// listSQL puts a condition on documents into SQL.
func (c Condition) listSQL() (string, []any, error) {
	list, args := marks(len(c.Values))+"))", anys(c.Values)
	sql := ""
	switch field, known := listFields[c.Field]; {
	case c.Field == "leader" || c.Field == "country":
		sql, args = ofMeeting+list, append([]any{map[string]string{"leader": "leaders", "country": "country"}[c.Field]}, args...)
	case c.Field == "collection":
		sql = "d.key IN (SELECT document FROM collections WHERE name IN (" + list
	case c.Field == "tag":
		sql = "d.key IN (SELECT document FROM tags WHERE name IN (" + list
	case !known:
		return "", nil, unknownField(c.Field)
	case c.From != "" || c.To != "":
		sql, args = "("+field+" >= ? AND "+field+" <> '' AND (? = '' OR substr("+field+", 1, ?) <= ?))", []any{c.From, c.To, len(c.To), c.To}
	default:
		sql = "(" + field + " COLLATE NOCASE IN (" + list
	}
	if c.Not {
		sql = "NOT " + sql
	}
	return sql, args, nil
}

func (s *Store) items(q ListQuery, where string, args []any) ([]Item, error) {
	orders := []string{}
	for _, o := range q.Sort {
		field, known := listFields[o.Field]
		if !known {
			return nil, unknownField(o.Field)
		}
		orders = append(orders, ordered(field, o.Field, o.Down))
	}
	order := strings.Join(append(orders, "d.number", "d.part"), ", ")
	sql := "SELECT " + itemColumns + " FROM documents d" + where + " ORDER BY " + order + " LIMIT ? OFFSET ?"
	return gather(s.reader, scanItem, sql, slices.Concat(args, []any{q.limit(), max(0, q.Offset)})...)
}

// nearlySame is in how many of 64 bits the likenesses of two texts may differ.
// Texts that have nothing to do with each other differ in about 32.
const nearlySame = 6

// likeText is what tells a text from others.
type likeText struct {
	id, hash string
	likeness uint64
}

func scanLikeText(scan func(...any) error) (t likeText, err error) {
	var likeness int64
	err = scan(&t.id, &t.hash, &likeness)
	t.likeness = uint64(likeness)
	return t, err
}

// twinIn finds the first of the texts that is the same or nearly the same.
func (t likeText) twinIn(texts []likeText) (Twin, bool) {
	for _, other := range texts {
		same := other.hash == t.hash
		if same || t.likeness != 0 && bits.OnesCount64(other.likeness^t.likeness) <= nearlySame {
			return Twin{t.id, other.id, same}, true
		}
	}
	return Twin{}, false
}

// twins finds the texts that the library has more than once.
func (s *Store) twins() ([]Twin, error) {
	texts, err := gather(s.reader, scanLikeText, "SELECT id, hash, likeness FROM documents WHERE bin IS NULL AND hash <> '' ORDER BY number, part")
	found := []Twin{}
	for i, t := range texts {
		if twin, isThere := t.twinIn(texts[:i]); isThere {
			found = append(found, twin)
		}
	}
	return found, err
}
