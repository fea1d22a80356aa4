package store

import (
	"slices"
	"strings"
	"unicode"
)

// search is what a person typed to find something: alternatives, of which one
// must hold.
type search struct{ alternatives []alternative }

// alternative holds where all of its wanted terms occur and none of the others.
type alternative struct{ wanted, unwanted []string }

// parseSearch understands words, "phrases", beginnings (rail*), OR, NOT and a
// minus sign before a word. Nothing that is typed is a mistake: what has no
// meaning is passed over. Where beginnings is set every word stands for all that
// begin with it.
func parseSearch(query string, beginnings bool) search {
	var s search
	var now alternative
	negated := false
	for _, token := range searchTokens(query) {
		switch {
		case token == "OR" || token == "|":
			s.add(now)
			now, negated = alternative{}, false
		case token == "NOT" || token == "-":
			negated = true
		case token == "AND" || token == "&":
			negated = false
		default:
			if term := searchTerm(token, beginnings); term != "" && negated {
				now.unwanted = append(now.unwanted, term)
			} else if term != "" {
				now.wanted = append(now.wanted, term)
			}
			negated = false
		}
	}
	s.add(now)
	return s
}

func (s *search) add(a alternative) {
	if len(a.wanted)+len(a.unwanted) > 0 {
		s.alternatives = append(s.alternatives, a)
	}
}

// searchTokens parts a query at blanks, but not within quotation marks. A minus
// sign before a word is a token of its own.
func searchTokens(query string) []string {
	query = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "\x00", " ").Replace(query)
	tokens := []string{}
	for query = strings.TrimSpace(query); query != ""; query = strings.TrimSpace(query) {
		if after, found := strings.CutPrefix(query, "-"); found && after != "" && after[0] != ' ' {
			tokens, query = append(tokens, "-"), after
			continue
		}
		end := tokenEnd(query)
		tokens, query = append(tokens, query[:end]), query[end:]
	}
	return tokens
}

// tokenEnd is where the first token of a query ends; a phrase that is not closed
// goes to the end, since it is being typed.
func tokenEnd(query string) int {
	if query[0] == '"' {
		closing := strings.IndexByte(query[1:], '"')
		if closing < 0 {
			return len(query)
		}
		end := closing + 2
		if end < len(query) && query[end] == '*' {
			end++
		}
		return end
	}
	if end := strings.IndexFunc(query, func(r rune) bool { return unicode.IsSpace(r) || r == '"' }); end > 0 {
		return end
	}
	return len(query)
}

// searchTerm makes a term of FTS5 of a word or phrase: always in quotation marks,
// so that no sign in it is taken for a command.
func searchTerm(token string, beginnings bool) string {
	isPhrase := strings.HasPrefix(token, `"`)
	isOpen := isPhrase && strings.Count(token, `"`) < 2
	begins := strings.HasSuffix(token, "*") || isOpen || beginnings && !isPhrase
	words := strings.TrimSpace(strings.ReplaceAll(strings.TrimRight(token, "*"), `"`, " "))
	if !strings.ContainsFunc(words, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
		return ""
	}
	term := `"` + words + `"`
	if begins {
		term += "*"
	}
	return term
}

// isNegative says that an alternative only tells what not to find.
func (s search) isNegative() bool {
	return slices.ContainsFunc(s.alternatives, func(a alternative) bool { return len(a.wanted) == 0 })
}

// condition is the search in SQL: that the key of a row is among those found in
// the FTS5 table. in are the columns to look in, none for all.
func (s search) condition(key, table string, in []string) (string, []any) {
	parts, args := []string{}, []any{}
	for _, a := range s.alternatives {
		match, not := a.wantedMatch(), ""
		if match == "" {
			match, not = strings.Join(a.unwanted, " OR "), "NOT "
		}
		parts = append(parts, key+" "+not+"IN (SELECT rowid FROM "+table+" WHERE "+table+" MATCH ?)")
		args = append(args, inColumns(match, in))
	}
	return "(" + strings.Join(parts, " OR ") + ")", args
}

// wantedMatch is an alternative for FTS5, empty where it only says what not to find.
func (a alternative) wantedMatch() string {
	if len(a.wanted) == 0 {
		return ""
	}
	match := strings.Join(a.wanted, " AND ")
	if len(a.unwanted) > 0 {
		match = "(" + match + ") NOT (" + strings.Join(a.unwanted, " OR ") + ")"
	}
	return match
}

// match is all that is to be found, for the marks in snippets; empty where there
// is nothing to mark.
func (s search) match(in []string) string {
	parts := []string{}
	for _, a := range s.alternatives {
		if wanted := a.wantedMatch(); wanted != "" {
			parts = append(parts, "("+wanted+")")
		}
	}
	return inColumns(strings.Join(parts, " OR "), in)
}

func inColumns(match string, in []string) string {
	if match == "" || len(in) == 0 {
		return match
	}
	return "{" + strings.Join(in, " ") + "} : (" + match + ")"
}
