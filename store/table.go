package store

import (
	"fmt"
	"slices"
	"strings"
)

// Query asks for rows of the table over all.
type Query struct {
	Rows   string      `json:"rows"`   // "statement", "outcome" or "meeting"
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
	Group      string   `json:"group"`   // value of the field that the rows are grouped by
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

// fields are the columns of the table, as SQL over findings f, documents d and wordings w.
var fields = map[string]string{
	"kind": "f.kind", "day": "f.day", "leaders": "f.leaders", "speaker": "f.speaker", "country": "f.country", "subject": "f.subject",
	"act": "f.act", "negated": "f.negated", "strength": "f.strength", "words": "w.words", "outlet": "f.outlet", "form": "f.form",
	"due": "f.due", "confidence": "f.confidence", "document": "d.id", "title": "d.title", "year": "substr(f.day, 1, 4)",
}

// several are the fields that can have more than one value.
var several = []string{"leaders", "speaker", "country", "subject"}

// Fields are the names of the columns, in the order of a table.
var Fields = strings.Fields("day leaders speaker country subject act negated strength words outlet title document")

// Table gives rows of the table over all.
func (s *Store) Table(q Query) (Page, error) {
	page := Page{Rows: []Row{}, Groups: []Group{}}
	p, err := q.plan()
	if err != nil {
		return page, err
	}
	if err := s.reader.QueryRow("SELECT count(*)"+p.from+p.where, p.args...).Scan(&page.Total); err != nil {
		return page, explained(err)
	}
	if q.Group != "" {
		if page.Groups, err = s.groups(p); err != nil {
			return page, err
		}
	}
	keys, groups, err := s.keys(q, p)
	if err != nil {
		return page, err
	}
	page.Rows, err = s.rows(keys, parseSearch(q.Search, false).match(q.In))
	for i := range page.Rows {
		page.Rows[i].Group = groups[i]
	}
	return page, err
}

// plan is a query put into SQL.
type plan struct {
	from, where, order string
	group, groupOrder  string
	args               []any
}

func (q Query) plan() (plan, error) {
	p := plan{from: " FROM findings f", group: "''"}
	joins, conditions := map[string]bool{}, []string{"f.document NOT IN (SELECT key FROM documents WHERE bin IS NOT NULL)"}
	if q.Rows != "" {
		conditions, p.args = append(conditions, "f.kind = ?"), append(p.args, q.Rows)
	}
	if q.Rows == kindMeeting {
		conditions = append(conditions, "f.form <> 'none'")
	}
	for _, c := range q.Where {
		sql, args, err := c.sql(joins)
		if err != nil {
			return p, err
		}
		conditions, p.args = append(conditions, sql), append(p.args, args...)
	}
	if found := parseSearch(q.Search, false); len(found.alternatives) > 0 {
		in := slices.DeleteFunc(slices.Clone(q.In), func(column string) bool { return !slices.Contains([]string{"words", "names", "source"}, column) })
		sql, args := found.condition("f.key", "wordings_found", in)
		conditions, p.args = append(conditions, sql), append(p.args, args...)
	}
	if err := q.arrange(&p, joins); err != nil {
		return p, err
	}
	p.from += joined(joins)
	p.where = " WHERE " + strings.Join(conditions, " AND ")
	if slices.Contains(several, q.Group) { // the query's own values come after the group's field
		p.args = append([]any{q.Group}, p.args...)
	}
	return p, nil
}

// arrange puts the order and the groups of a query into its plan.
func (q Query) arrange(p *plan, joins map[string]bool) error {
	orders := []string{}
	if q.Group != "" {
		field, known := fields[q.Group]
		if !known {
			return unknownField(q.Group)
		}
		if p.group = field; slices.Contains(several, q.Group) {
			p.from, p.group = p.from+" JOIN facets g ON g.finding = f.key AND g.field = ?", "g.value"
		}
		need(joins, p.group)
		p.groupOrder = p.group + " = '', " + p.group + direction(q.Group == "day" || q.Group == "year")
		orders = append(orders, p.groupOrder)
	}
	by := q.Sort
	if len(by) == 0 {
		by = []Order{{"day", true}}
	}
	for _, o := range by {
		field, known := fields[o.Field]
		if !known {
			return unknownField(o.Field)
		}
		need(joins, field)
		orders = append(orders, field+" = ''", field+direction(o.Down))
	}
	p.order = " ORDER BY " + strings.Join(orders, ", ") + ", f.document, f.key"
	return nil
}

func direction(down bool) string {
	if down {
		return " COLLATE NOCASE DESC"
	}
	return " COLLATE NOCASE"
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
	case len(c.Values) > 0 && c.Field == "negated":
		parts, args = append(parts, "f.negated = ?"), append(args, slices.Contains([]string{"true", "yes", "1"}, c.Values[0]))
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
