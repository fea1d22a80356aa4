package store

import "strings"

// countedFields are those of a document by which those found are counted; leaders
// and countries are counted by those of the meeting.
var countedFields = strings.Fields("outlet year form state unsure file")

// facetCounts counts what a document can have several of.
const facetCounts = `SELECT CASE x.field WHEN 'leaders' THEN 'leader' ELSE x.field END field, x.value value, count(*) FROM found d
	CROSS JOIN findings f ON f.document = d.key AND f.kind = 'meeting' CROSS JOIN facets x ON x.finding = f.key AND x.field IN ('leaders', 'country') GROUP BY 1, 2`

// tagCounts counts the tags of a document or of anything in it.
const tagCounts = "SELECT 'tag' field, t.name value, count(DISTINCT t.document) FROM found d JOIN tags t ON t.document = d.key GROUP BY 2"

// counts tells how many of the documents found there are of each value.
func (s *Store) counts(where string, args []any) (map[string][]Group, error) {
	counts := map[string][]Group{"leader": {}, "country": {}, "tag": {}}
	for _, name := range countedFields {
		counts[name] = []Group{}
	}
	found := "WITH found AS MATERIALIZED (SELECT d.* FROM documents d" + where + ") "
	rows, err := gather(s.reader, scanCount, found+countsSQL, args...)
	for _, row := range rows {
		counts[row.field] = append(counts[row.field], row.Group)
	}
	return counts, err
}

// countsSQL counts all fields at once: what is found is searched for once only.
var countsSQL = func() string {
	parts := []string{facetCounts, tagCounts}
	for _, name := range countedFields {
		parts = append(parts, "SELECT '"+name+"' field, "+listFields[name]+" value, count(*) FROM found d GROUP BY 2")
	}
	return "SELECT * FROM (" + strings.Join(parts, " UNION ALL ") + ") ORDER BY field, value COLLATE NOCASE, value"
}()

// count is how many documents have a value in a field.
type count struct {
	field string
	Group
}

func scanCount(scan func(...any) error) (c count, err error) {
	err = scan(&c.field, &c.Value, &c.Count)
	return c, err
}

func scanGroup(scan func(...any) error) (g Group, err error) {
	err = scan(&g.Value, &g.Count)
	return g, err
}
