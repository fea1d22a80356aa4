package store

import (
	"database/sql"
	"errors"
	"slices"
)

// tagsOfRow are the tags of a row f and of its document, each once.
const tagsOfRow = `(SELECT ifnull(group_concat(t.name, char(10)), '') FROM (SELECT DISTINCT name FROM tags WHERE document = f.document AND ref IN ('', f.ref) ORDER BY name) t)`

// rows gives the rows at these places.
func (s *Store) rows(places []place, terms []term, in []string) ([]Row, error) {
	found := make([]Row, 0, len(places))
	one, err := s.reader.Prepare("SELECT " + unsure + `, f.kind, f.ref, d.id, d.title, f.day, f.leaders, f.speaker, f.country, f.subject, f.act, f.negated, f.strength, w.words, f.outlet, f.form, f.due, f.confidence, w.names, w.source, ` + tagsOfRow + `
		FROM findings f JOIN documents d ON d.key = f.document JOIN wordings w ON w.finding = f.key WHERE f.key = ?`)
	if err != nil {
		return nil, explained(err)
	}
	defer one.Close()
	for _, at := range places {
		row := Row{Group: at.group}
		var leaders, speaker, country, subject, names, source, tags string
		err := one.QueryRow(at.key).Scan(&row.Unsure, &row.Kind, &row.Ref, &row.Document, &row.Title, &row.Day, &leaders, &speaker, &country, &subject,
			&row.Act, &row.Negated, &row.Strength, &row.Words, &row.Outlet, &row.Form, &row.Due, &row.Confidence, &names, &source, &tags)
		if errors.Is(err, sql.ErrNoRows) {
			continue // deleted a moment ago
		}
		if err != nil {
			return nil, explained(err)
		}
		row.Leaders, row.Speaker, row.Country, row.Subject = list(leaders), list(speaker), list(country), list(subject)
		row.Tags = list(tags)
		row.Snippet = snippets(terms, in, row.Words, names, source)
		found = append(found, row)
	}
	return found, nil
}

// snippets shows what was searched for: in the words, else in the names, else in
// the source, wherever it was found.
func snippets(terms []term, in []string, words, names, source string) []Piece {
	if len(terms) == 0 {
		return []Piece{}
	}
	for _, other := range []struct{ column, text string }{{"words", words}, {"names", names}, {"source", source}} {
		if found := snippet(other.text, terms); isHit(found) && (len(in) == 0 || slices.Contains(in, other.column)) {
			return found
		}
	}
	return []Piece{}
}
