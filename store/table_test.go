package store

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const second = `Mareth and Brann speak by telephone

OSLO, June 2, 2024 (Fjord Wire) -- President Ana Mareth of Norway held a telephone conversation with President Ivo Brann of Croatia on Sunday.

Brann praised the work of Norwegian engineers. He urged Norway to open the market for wine.
`

func tabled(t *testing.T) *Store {
	t.Helper()
	s := newStore(t)
	add(t, s, readout, second, "Nothing is told here of any meeting.")
	return s
}

func table(t *testing.T, s *Store, q Query) Page {
	t.Helper()
	page, err := s.Table(q)
	require.NoError(t, err)
	return page
}

func TestTheTableHasARowForEachFinding(t *testing.T) {
	s := tabled(t)
	for kind, e := range map[string]int{"statement": 6, "outcome": 1, "meeting": 2} {
		assert.Equal(t, e, table(t, s, Query{Rows: kind}).Total, kind)
	}
	page := table(t, s, Query{Rows: "statement", Where: []Condition{{Field: "negated", Values: []string{"true"}}}})
	require.Len(t, page.Rows, 1)
	row := page.Rows[0]
	assert.Equal(t, Row{
		Kind: "statement", Ref: row.Ref, Document: "d1", Title: "Mareth meets Olin in Varna", Day: "2025-05-04", Leaders: []string{"Ana Mareth", "Jon Olin"},
		Speaker: []string{"Jon Olin"}, Country: []string{"MT"}, Subject: row.Subject, Act: row.Act, Negated: true, Strength: "",
		Words: row.Words, Outlet: "Coast News", Form: "meeting", Confidence: row.Confidence, Tags: []string{}, Snippet: []Piece{},
	}, row)
	assert.Contains(t, row.Words, "denied", "words are shown with those that deny them")
}

func TestTheTableIsFiltered(t *testing.T) {
	s := tabled(t)
	for _, c := range []struct {
		where  Condition
		total  int
		reason string
	}{
		{Condition{Field: "speaker", Values: []string{"Ana Mareth"}}, 2, "one of several values"},
		{Condition{Field: "speaker", Values: []string{"Ana Mareth", "Ivo Brann"}}, 4, "either"},
		{Condition{Field: "speaker", Values: []string{"Ana Mareth"}, Not: true}, 4, "not this one"},
		{Condition{Field: "country", Values: []string{"NO"}}, 2, "for whom they speak"},
		{Condition{Field: "leaders", Values: []string{"Ivo Brann"}}, 2, "who met"},
		{Condition{Field: "act", Values: []string{"urge"}}, 2, "what is done by it"},
		{Condition{Field: "outlet", Values: []string{"fjord wire"}}, 2, "capitals or not"},
		{Condition{Field: "day", From: "2025"}, 4, "from a year on"},
		{Condition{Field: "day", To: "2024"}, 2, "to the end of a year"},
		{Condition{Field: "day", From: "2024-06-02", To: "2024-06-02"}, 2, "on one day"},
		{Condition{Field: "year", Values: []string{"2025"}}, 4, "in a year"},
		{Condition{Field: "strength", Values: []string{""}}, 5, "without a value"},
		{Condition{Field: "document", Values: []string{"d2"}}, 2, "of one document"},
		{Condition{Field: "subject"}, 6, "nothing is asked of it"},
		{Condition{Field: "collection", Values: []string{"none"}}, 0, "a collection that is not there"},
		{Condition{Field: "words", Values: []string{"x' OR 1=1 --"}}, 0, "a value is never a command"},
	} {
		page := table(t, s, Query{Rows: "statement", Where: []Condition{c.where}})
		assert.Equal(t, c.total, page.Total, "%+v: %s", c.where, c.reason)
		assert.Len(t, page.Rows, c.total, c.reason)
	}
	_, err := s.Table(Query{Where: []Condition{{Field: "colour"}}})
	assert.ErrorContains(t, err, `no column "colour"`)
	_, err = s.Table(Query{Sort: []Order{{Field: "1; DROP TABLE documents"}}})
	assert.ErrorContains(t, err, "no column")
	_, err = s.Table(Query{Group: "colour"})
	assert.ErrorContains(t, err, "no column")
}

func TestTheTableIsSearchedWithHitsMarked(t *testing.T) {
	s := tabled(t)
	for _, c := range []struct {
		query string
		in    []string
		total int
	}{
		{"railway", nil, 1}, {"rail", nil, 0}, {"rail*", nil, 1}, {`"naval base"`, nil, 1}, {`"base naval"`, nil, 0}, {"wine OR energy", nil, 2},
		{"norway NOT wine", []string{"words"}, 1}, {"olin", []string{"names"}, 4}, {"croatia", []string{"names"}, 2}, {"fjord", []string{"source"}, 2}, {"fjord", []string{"words"}, 0},
		{"-norway", []string{"words"}, 4},
	} {
		page := table(t, s, Query{Rows: "statement", Search: c.query, In: c.in})
		assert.Equal(t, c.total, page.Total, "%s in %v: %v", c.query, c.in, page.Rows)
	}
	page := table(t, s, Query{Rows: "statement", Search: "railway"})
	hits := []string{}
	for _, piece := range page.Rows[0].Snippet {
		if piece.Hit {
			hits = append(hits, piece.Text)
		}
	}
	assert.Equal(t, []string{"railway"}, hits)
}

func TestTheTableIsSortedGroupedAndPaged(t *testing.T) {
	s := tabled(t)
	days := func(q Query) []string {
		found := []string{}
		for _, row := range table(t, s, q).Rows {
			found = append(found, row.Day)
		}
		return found
	}
	assert.Equal(t, []string{"2025-05-04", "2024-06-02"}, days(Query{Rows: "meeting"}))
	assert.Equal(t, []string{"2024-06-02", "2025-05-04"}, days(Query{Rows: "meeting", Sort: []Order{{"day", false}}}))
	assert.Equal(t, []string{"2024-06-02"}, days(Query{Rows: "meeting", Offset: 1, Limit: 1}))

	page := table(t, s, Query{Rows: "statement", Group: "speaker"})
	assert.Equal(t, []Group{{"Ana Mareth", 2}, {"Ivo Brann", 2}, {"Jon Olin", 2}}, page.Groups)
	assert.Equal(t, "Ana Mareth", page.Rows[0].Group)
	page = table(t, s, Query{Rows: "statement", Group: "strength"})
	assert.Equal(t, []Group{{"firmly", 1}, {"", 5}}, page.Groups, "what has no value comes last")
	for field := range fields {
		for _, kind := range []string{"statement", "outcome", "meeting"} {
			page := table(t, s, Query{Rows: kind, Group: field, Sort: []Order{{field, true}}, Search: "a* OR m* OR o*"})
			assert.NotEmpty(t, page.Groups, "%s of %s", field, kind)
		}
	}
}

func TestTheListIsFilteredSortedAndCounted(t *testing.T) {
	s := tabled(t)
	list := func(q ListQuery) string {
		found, err := s.List(q)
		require.NoError(t, err)
		assert.Equal(t, len(found.Items), found.Total)
		ids := []string{}
		for _, item := range found.Items {
			ids = append(ids, item.ID)
		}
		return strings.Join(ids, " ")
	}
	where := func(c Condition) ListQuery { return ListQuery{Where: []Condition{c}} }
	assert.Equal(t, "d1 d2 d3", list(ListQuery{}))
	assert.Equal(t, "d1 d2 d3", list(ListQuery{Sort: []Order{{"day", true}}}), "what has no day comes last")
	assert.Equal(t, "d2 d1 d3", list(ListQuery{Sort: []Order{{"day", false}}}))
	for _, field := range []string{"title", "leaders", "outlet", "added", "state"} {
		assert.Len(t, list(ListQuery{Sort: []Order{{field, false}}}), len("d1 d2 d3"), field)
	}
	assert.Equal(t, "d1 d2", list(where(Condition{Field: "country", Values: []string{"NO"}})))
	assert.Equal(t, "d2", list(where(Condition{Field: "leader", Values: []string{"Ivo Brann"}})))
	assert.Equal(t, "d3", list(where(Condition{Field: "form", Values: []string{"none"}})))
	assert.Equal(t, "d2", list(where(Condition{Field: "year", Values: []string{"2024"}})))
	assert.Equal(t, "d1", list(where(Condition{Field: "day", From: "2025", To: "2025"})))
	assert.Equal(t, "d2 d3", list(where(Condition{Field: "outlet", Values: []string{"Coast News"}, Not: true})))
	assert.Equal(t, "d1 d2", list(ListQuery{Search: "mareth"}))
	assert.Empty(t, list(where(Condition{Field: "unsure", Values: []string{"maybe"}})))

	require.NoError(t, s.Put([]Change{{Kind: "tag", Document: "d1", Ref: "s1", Value: "railway"}, {Kind: "tag", Document: "d1", Value: "railway"}}))
	found, err := s.List(ListQuery{Limit: 1, Offset: 1})
	require.NoError(t, err)
	assert.Equal(t, 3, found.Total)
	require.Len(t, found.Items, 1)
	assert.Empty(t, found.Counts, "nobody asked for them")
	found, err = s.List(ListQuery{Limit: 1, Counts: true})
	require.NoError(t, err)
	assert.Equal(t, 3, found.Total)
	assert.Equal(t, map[string][]Group{
		"country": {{"", 1}, {"HR", 1}, {"MT", 1}, {"NO", 2}},
		"leader":  {{"", 1}, {"Ana Mareth", 2}, {"Ivo Brann", 1}, {"Jon Olin", 1}},
		"tag":     {{"railway", 1}},
		"outlet":  {{"", 1}, {"Coast News", 1}, {"Fjord Wire", 1}},
		"year":    {{"", 1}, {"2024", 1}, {"2025", 1}},
		"form":    {{"call", 1}, {"meeting", 1}, {"none", 1}},
		"state":   {{"ready", 3}}, "unsure": {{"no", 3}}, "file": {{"", 3}},
	}, found.Counts)
	found, err = s.List(ListQuery{Search: "wine", Counts: true})
	require.NoError(t, err)
	assert.Equal(t, []Group{{"Fjord Wire", 1}}, found.Counts["outlet"], "only what is found is counted")
	_, err = s.List(ListQuery{Where: []Condition{{Field: "colour"}}})
	assert.Error(t, err)
}

func TestTheSameTextAndNearlyTheSameAreTold(t *testing.T) {
	s := newStore(t)
	long := ""
	for i := range 80 {
		long += fmt.Sprintf("Sentence %d tells of port %d, of a road to town %d and of nothing else at all. ", i, i*7, i*13)
	}
	add(t, s, long, readout, long, strings.Replace(long, "nothing else at all", "nothing more at all", 1), second)
	found, err := s.List(ListQuery{Twins: true})
	require.NoError(t, err)
	assert.Equal(t, []Twin{{"d3", "d1", true}, {"d4", "d1", false}}, found.Twins)
	assert.Equal(t, 3, found.Total)
}
