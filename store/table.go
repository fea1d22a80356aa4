package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"visavis/core/export"
)

// Query asks for rows of the table over all.
type Query struct {
	Rows   string      `json:"rows"`   // "statement", "outcome" or "meeting"; empty for statements
	Where  []Condition `json:"where"`  // all of them must hold
	Search string      `json:"search"` // words, "phrases", rail*, OR, NOT; empty finds all
	In     []string    `json:"in"`     // where to search: words, names, source; none for all
	Sort   []Order     `json:"sort"`   // none: the newest day first
	Group  string      `json:"group"`  // a field by whose values the rows stand together, or empty
	Offset int         `json:"offset"`
	Limit  int         `json:"limit"`
}

// Condition is asked of one field: that it has one of the values, or lies between
// two. An empty value asks for rows that have none.
type Condition struct {
	Field  string   `json:"field"` // day, leaders, speaker … ; also collection and tag
	Not    bool     `json:"not"`   // the condition must not hold
	Values []string `json:"values"`
	From   string   `json:"from"` // the least, empty for no bound
	To     string   `json:"to"`   // the greatest: "2024" takes in all of that year
}

// Order is a field to sort by. What has no value there comes last either way.
type Order struct {
	Field string `json:"field"`
	Down  bool   `json:"down"` // the greatest first
}

// Row is a row of the table over all.
type Row struct {
	Kind       string   `json:"kind"`     // statement, outcome, meeting
	Ref        string   `json:"ref"`      // id of the statement or outcome in its record, empty for the meeting
	Document   string   `json:"document"` // id
	Title      string   `json:"title"`    // of the document
	Day        string   `json:"day"`
	Leaders    []string `json:"leaders"`
	Speaker    []string `json:"speaker"`
	Country    []string `json:"country"` // of those who speak, or who met
	Subject    []string `json:"subject"`
	Act        string   `json:"act"` // or the kind of an outcome
	Negated    bool     `json:"negated"`
	Strength   string   `json:"strength"`
	Words      string   `json:"words"` // as they may be shown: with their attribution
	Outlet     string   `json:"outlet"`
	Form       string   `json:"form"` // how they met
	Due        string   `json:"due"`  // when an outcome falls due
	Confidence float64  `json:"confidence"`
	Unsure     bool     `json:"unsure"`  // who speaks, or who met, is not certain
	Group      string   `json:"group"`   // value of the field that the rows are grouped by
	Tags       []string `json:"tags"`    // that the row or its document has
	Snippet    []Piece  `json:"snippet"` // the words around what was searched for
}

// Group is a value of the field that rows are grouped by.
type Group struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}

// Page is a part of the rows that a query finds.
type Page struct {
	Rows   []Row   `json:"rows"`
	Total  int     `json:"total"`  // rows found in all
	Groups []Group `json:"groups"` // all groups, in the order of the rows
}

// maxPage is how many rows are handed over at once at most.
const maxPage = 5000

// unsure is when a reader is told so, as export.Unsure has it of what was said. An
// outcome that nobody states and a text without a meeting leave nothing unsure.
var unsure = fmt.Sprintf("(f.confidence < %v AND (f.confidence > 0 OR f.kind = '%s'))", export.UnsureBelow, kindStatement)

// fields are the columns of the table, as SQL over findings f, documents d and wordings w.
var fields = map[string]string{
	"kind": "f.kind", "day": "f.day", "leaders": "f.leaders", "speaker": "f.speaker", "country": "f.country", "subject": "f.subject",
	"act": "f.act", "negated": "f.negated", "strength": "f.strength", "words": "w.words", "outlet": "f.outlet", "form": "f.form",
	"due": "f.due", "confidence": "f.confidence", "document": "d.id", "title": "d.title", "year": "substr(f.day, 1, 4)", "unsure": unsure,
}

// flags are the fields that hold or do not.
var flags = []string{"negated", "unsure"}

// several are the fields that can have more than one value.
var several = []string{"leaders", "speaker", "country", "subject"}

// Fields are the names of the columns, in the order of a table.
var Fields = strings.Fields("day leaders speaker country subject act negated strength unsure words outlet title document")

// plain are the fields that are compared letter by letter: days, codes, numbers.
var plain = strings.Fields("kind day act negated unsure form due confidence document year")

// Table gives rows of the table over all.
func (s *Store) Table(q Query) (Page, error) {
	page := Page{Rows: []Row{}, Groups: []Group{}}
	q.Rows = cmp.Or(q.Rows, kindStatement)
	rows, err := s.arranged(q)
	if err != nil {
		return page, err
	}
	if rows, err = s.chosen(q, rows); err != nil {
		return page, err
	}
	page.Total = len(rows)
	if q.Group != "" {
		page.Groups = counted(rows)
	}
	page.Rows, err = s.rows(part(rows, q.Offset, q.Limit), parseSearch(q.Search, false).terms(), q.in())
	return page, err
}

// part is what a page shows of the rows.
func part(rows []place, offset, limit int) []place {
	if limit <= 0 || limit > maxPage {
		limit = maxPage
	}
	from := min(max(0, offset), len(rows))
	return rows[from:min(from+limit, len(rows))]
}

// counted counts the rows of each group, which stand together.
func counted(rows []place) []Group {
	groups := []Group{}
	for _, row := range rows {
		if n := len(groups); n == 0 || groups[n-1].Value != row.group {
			groups = append(groups, Group{Value: row.group})
		}
		groups[len(groups)-1].Count++
	}
	return groups
}

// in are the columns to search in.
func (q Query) in() []string {
	return slices.DeleteFunc(slices.Clone(q.In), func(column string) bool { return !slices.Contains([]string{"words", "names", "source"}, column) })
}

// chosen are the rows that hold what is asked of them, in their order.
func (s *Store) chosen(q Query, rows []place) ([]place, error) {
	conditions, args, joins := []string{"f.kind = ?"}, []any{q.Rows}, map[string]bool{}
	for _, c := range q.Where {
		sql, more, err := c.sql(joins)
		if err != nil {
			return nil, err
		}
		conditions, args = append(conditions, sql), append(args, more...)
	}
	if len(q.Where) > 0 {
		keys, err := s.keys("SELECT f.key FROM findings f"+joined(joins)+" WHERE "+strings.Join(conditions, " AND "), args...)
		if err != nil {
			return nil, err
		}
		rows = only(rows, keys)
	}
	if search := parseSearch(q.Search, false); len(search.alternatives) > 0 {
		keys, err := s.searched(search, q.in())
		if err != nil {
			return nil, err
		}
		rows = only(rows, keys)
	}
	return rows, nil
}

// searched are the keys of the rows that a search finds.
func (s *Store) searched(search search, in []string) (keySet, error) {
	if match := search.match(in); match != "" && !search.isNegative() {
		return s.keys("SELECT rowid FROM wordings_found WHERE wordings_found MATCH ?", match)
	}
	sql, args := search.condition("f.key", "wordings_found", in)
	return s.keys("SELECT f.key FROM findings f WHERE "+sql, args...)
}

// need notes which tables a field takes.
func need(joins map[string]bool, field string) {
	for _, table := range []string{"d", "w"} {
		if strings.HasPrefix(field, table+".") {
			joins[table] = true
		}
	}
}

func joined(joins map[string]bool) string {
	from := ""
	if joins["d"] {
		from += " JOIN documents d ON d.key = f.document"
	}
	if joins["w"] {
		from += " JOIN wordings w ON w.finding = f.key"
	}
	return from
}

func unknownField(name string) error {
	return fmt.Errorf("There is no column %q. Choose one of %s.", name, strings.Join(Fields, ", "))
}

// sql puts one condition into SQL.
func (c Condition) sql(joins map[string]bool) (string, []any, error) {
	parts, args := []string{}, []any{}
	field, known := fields[c.Field]
	need(joins, field)
	switch {
	case c.Field == "collection":
		parts, args = append(parts, "f.document IN (SELECT document FROM collections WHERE name IN ("+marks(len(c.Values))+"))"), anys(c.Values)
	case c.Field == "tag":
		list := marks(len(c.Values))
		parts = append(parts, "(f.document, f.ref) IN (SELECT document, ref FROM tags WHERE name IN ("+list+")) OR f.document IN (SELECT document FROM tags WHERE ref = '' AND name IN ("+list+"))")
		args = append(anys(c.Values), anys(c.Values)...)
	case !known:
		return "", nil, unknownField(c.Field)
	case len(c.Values) > 0 && slices.Contains(several, c.Field):
		parts = append(parts, "f.key IN (SELECT finding FROM facets WHERE field = ? AND value IN ("+marks(len(c.Values))+"))")
		args = append([]any{c.Field}, anys(c.Values)...)
	case len(c.Values) > 0 && slices.Contains(flags, c.Field):
		parts, args = append(parts, field+" = ?"), append(args, slices.Contains([]string{"true", "yes", "1"}, c.Values[0]))
	case len(c.Values) > 0:
		parts, args = append(parts, field+" COLLATE NOCASE IN ("+marks(len(c.Values))+")"), anys(c.Values)
	}
	if c.From != "" {
		parts, args = append(parts, field+" >= ?"), append(args, c.From)
	}
	if c.To != "" {
		parts, args = append(parts, field+" <> '' AND substr("+field+", 1, ?) <= ?"), append(args, len(c.To), c.To)
	}
	if len(parts) == 0 {
		return "1", nil, nil
	}
	sql := "(" + strings.Join(parts, ") AND (") + ")"
	if c.Not {
		sql = "NOT (" + sql + ")"
	}
	return sql, args, nil
}

func anys(values []string) []any {
	list := make([]any, len(values))
	for i, value := range values {
		list[i] = value
	}
	return list
}
