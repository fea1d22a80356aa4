package store

// keys finds the rows of a page, with the value of each that it is grouped by.
// Only keys are sorted: the words of forty thousand rows would not fit.
func (s *Store) keys(q Query, p plan) (keys []int64, groups []string, err error) {
	limit := q.Limit
	if limit <= 0 || limit > maxPage {
		limit = maxPage
	}
	rows, err := s.reader.Query("SELECT f.key, "+p.group+p.from+p.where+p.order+" LIMIT ? OFFSET ?", append(p.args, limit, max(0, q.Offset))...)
	if err != nil {
		return nil, nil, explained(err)
	}
	defer rows.Close()
	for rows.Next() {
		var key int64
		var group string
		if err := rows.Scan(&key, &group); err != nil {
			return nil, nil, explained(err)
		}
		keys, groups = append(keys, key), append(groups, group)
	}
	return keys, groups, explained(rows.Err())
}

// groups counts the rows of each group.
func (s *Store) groups(p plan) ([]Group, error) {
	rows, err := s.reader.Query("SELECT "+p.group+", count(*)"+p.from+p.where+" GROUP BY "+p.group+" ORDER BY "+p.groupOrder, p.args...)
	if err != nil {
		return nil, explained(err)
	}
	defer rows.Close()
	found := []Group{}
	for rows.Next() {
		var g Group
		if err := rows.Scan(&g.Value, &g.Count); err != nil {
			return nil, explained(err)
		}
		found = append(found, g)
	}
	return found, explained(rows.Err())
}

// rows gives the rows of these keys, in their order.
func (s *Store) rows(keys []int64, match string) ([]Row, error) {
	found := make([]Row, 0, len(keys))
	one, err := s.reader.Prepare(`SELECT f.kind, f.ref, d.id, d.title, f.day, f.leaders, f.speaker, f.country, f.subject, f.act, f.negated, f.strength, w.words, f.outlet, f.form, f.due, f.confidence
		FROM findings f JOIN documents d ON d.key = f.document JOIN wordings w ON w.finding = f.key WHERE f.key = ?`)
	if err != nil {
		return nil, explained(err)
	}
	defer one.Close()
	snippets, err := s.snippets(keys, match)
	if err != nil {
		return nil, err
	}
	for _, key := range keys {
		row := Row{Snippet: []Piece{}}
		var leaders, speaker, country, subject string
		err := one.QueryRow(key).Scan(&row.Kind, &row.Ref, &row.Document, &row.Title, &row.Day, &leaders, &speaker, &country, &subject,
			&row.Act, &row.Negated, &row.Strength, &row.Words, &row.Outlet, &row.Form, &row.Due, &row.Confidence)
		if err != nil {
			return nil, explained(err)
		}
		row.Leaders, row.Speaker, row.Country, row.Subject = list(leaders), list(speaker), list(country), list(subject)
		if snippet, ok := snippets[key]; ok {
			row.Snippet = pieces(snippet)
		}
		found = append(found, row)
	}
	return found, nil
}

// snippets gives the words around what was searched for, with marks.
func (s *Store) snippets(keys []int64, match string) (map[int64]string, error) {
	found := map[int64]string{}
	if match == "" || len(keys) == 0 {
		return found, nil
	}
	args := []any{opens, closes, match}
	for _, key := range keys {
		args = append(args, key)
	}
	rows, err := s.reader.Query("SELECT rowid, snippet(wordings_found, -1, ?, ?, '…', 64) FROM wordings_found WHERE wordings_found MATCH ? AND rowid IN ("+marks(len(keys))+")", args...)
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
