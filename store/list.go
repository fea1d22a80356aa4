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
	Offset int         `json:"offset"`
	Limit  int         `json:"limit"`
}

// List is a part of the documents that a query finds.
type List struct {
	Items  []Item             `json:"items"`
	Total  int                `json:"total"`
	Counts map[string][]Group `json:"counts"` // documents found, by country, leader, outlet, year, form and state
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
	if err := s.reader.QueryRow("SELECT count(*) FROM documents d"+where, args...).Scan(&found.Total); err != nil {
		return found, explained(err)
	}
	if found.Items, err = s.items(q, where, args); err != nil {
		return found, err
	}
	return found, s.count(found.Counts, where, args)
}

// Find gives the ids of the documents in which every word occurs, or a word that
// begins with it.
func (s *Store) Find(query string) ([]string, error) {
	where, args, err := ListQuery{Search: query}.where()
	if err != nil {
		return nil, err
	}
	return ids(s.reader, "SELECT d.id FROM documents d"+where+" ORDER BY d.number, d.part", args...)
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
	limit := q.Limit
	if limit <= 0 {
		limit = maxPage
	}
	order := strings.Join(append(orders, "d.number", "d.part"), ", ")
	rows, err := s.reader.Query("SELECT "+itemColumns+" FROM documents d"+where+" ORDER BY "+order+" LIMIT ? OFFSET ?", slices.Concat(args, []any{limit, max(0, q.Offset)})...)
	if err != nil {
		return nil, explained(err)
	}
	defer rows.Close()
	found := []Item{}
	for rows.Next() {
		var i Item
		var leaders, warnings string
		if err := rows.Scan(itemFields(&i, &leaders, &warnings)...); err != nil {
			return nil, explained(err)
		}
		i.Leaders, i.Warnings = list(leaders), list(warnings)
		found = append(found, i)
	}
	return found, explained(rows.Err())
}

// count tells how many of the documents found there are of each value.
func (s *Store) count(counts map[string][]Group, where string, args []any) error {
	for _, name := range []string{"outlet", "year", "form", "state", "unsure", "file"} {
		counts[name] = []Group{}
		if err := s.countEach(counts, name, "SELECT "+listFields[name]+" v, count(*) FROM documents d"+where+" GROUP BY v ORDER BY v", args); err != nil {
			return err
		}
	}
	for name, field := range map[string]string{"leader": "leaders", "country": "country"} {
		counts[name] = []Group{}
		sql := "SELECT x.value, count(*) FROM documents d CROSS JOIN findings f ON f.document = d.key AND f.kind = 'meeting' CROSS JOIN facets x ON x.finding = f.key AND x.field = '" + field + "'" + where + " GROUP BY x.value ORDER BY x.value COLLATE NOCASE"
		if err := s.countEach(counts, name, sql, args); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) countEach(counts map[string][]Group, name, sql string, args []any) error {
	rows, err := s.reader.Query(sql, args...)
	if err != nil {
		return explained(err)
	}
	defer rows.Close()
	for rows.Next() {
		var g Group
		if err := rows.Scan(&g.Value, &g.Count); err != nil {
			return explained(err)
		}
		counts[name] = append(counts[name], g)
	}
	return explained(rows.Err())
}

// nearlySame is in how many of 64 bits the likenesses of two texts may differ.
// Texts that have nothing to do with each other differ in about 32.
const nearlySame = 6

// twins finds the texts that the library has more than once.
func (s *Store) twins() ([]Twin, error) {
	rows, err := s.reader.Query("SELECT id, hash, likeness FROM documents WHERE bin IS NULL AND hash <> '' ORDER BY number, part")
	if err != nil {
		return nil, explained(err)
	}
	defer rows.Close()
	type text struct {
		id, hash string
		likeness uint64
	}
	texts, found := []text{}, []Twin{}
	for rows.Next() {
		var t text
		var likeness int64
		if err := rows.Scan(&t.id, &t.hash, &likeness); err != nil {
			return nil, explained(err)
		}
		t.likeness = uint64(likeness)
		for _, other := range texts {
			same := other.hash == t.hash
			if same || t.likeness != 0 && bits.OnesCount64(other.likeness^t.likeness) <= nearlySame {
				found = append(found, Twin{t.id, other.id, same})
				break
			}
		}
		texts = append(texts, t)
	}
	return found, explained(rows.Err())
}
