package store

import (
	"database/sql"
	"errors"
)

// rows gives the rows at these places.
func (s *Store) rows(places []place, match string) ([]Row, error) {
	found := make([]Row, 0, len(places))
	one, err := s.reader.Prepare(`SELECT f.kind, f.ref, d.id, d.title, f.day, f.leaders, f.speaker, f.country, f.subject, f.act, f.negated, f.strength, w.words, f.outlet, f.form, f.due, f.confidence
		FROM findings f JOIN documents d ON d.key = f.document JOIN wordings w ON w.finding = f.key WHERE f.key = ?`)
	if err != nil {
		return nil, explained(err)
	}
	defer one.Close()
	snippets, err := s.snippets(places, match)
	if err != nil {
		return nil, err
	}
	for _, at := range places {
		row := Row{Group: at.group, Snippet: []Piece{}}
		var leaders, speaker, country, subject string
		err := one.QueryRow(at.key).Scan(&row.Kind, &row.Ref, &row.Document, &row.Title, &row.Day, &leaders, &speaker, &country, &subject,
			&row.Act, &row.Negated, &row.Strength, &row.Words, &row.Outlet, &row.Form, &row.Due, &row.Confidence)
		if errors.Is(err, sql.ErrNoRows) {
			continue // deleted a moment ago
		}
		if err != nil {
			return nil, explained(err)
		}
		row.Leaders, row.Speaker, row.Country, row.Subject = list(leaders), list(speaker), list(country), list(subject)
		if snippet, ok := snippets[at.key]; ok {
			row.Snippet = pieces(snippet)
		}
		found = append(found, row)
	}
	return found, nil
}

// snippets gives the words around what was searched for, with marks.
func (s *Store) snippets(places []place, match string) (map[int64]string, error) {
	found := map[int64]string{}
	if match == "" || len(places) == 0 {
		return found, nil
	}
	args := []any{opens, closes, match}
	for _, at := range places {
		args = append(args, at.key)
	}
	rows, err := s.reader.Query("SELECT rowid, snippet(wordings_found, -1, ?, ?, '…', 64) FROM wordings_found WHERE wordings_found MATCH ? AND rowid IN ("+marks(len(places))+")", args...)
	if err != nil {
		return nil, explained(err)
	}
	defer rows.Close()
	for rows.Next() {
		var key int64
		var snippet string
		if err := rows.Scan(&key, &snippet); err != nil {
			return nil, explained(err)
		}
		found[key] = snippet
	}
	return found, explained(rows.Err())
}
