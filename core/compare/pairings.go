package compare

import "visavis/core/record"

// Pairing is a statement of one record beside one of another, with the signs by which it
// is weighed whether they report one thing. Only learning asks for it.
type Pairing struct {
	A, B  int // places in Statements
	Signs []string
}

// Pairings are all pairs of statements of two records that share a term.
func Pairings(a, b record.Record) []Pairing {
	p := newPair(a, b)
	al := newAlignment(p.statements(0), p.statements(1))
	var all []Pairing
	for i := range al.items[0] {
		for j := range al.items[1] {
			if signs := al.signs(i, j); signs != nil {
				all = append(all, Pairing{i, j, signs})
			}
		}
	}
	return all
}
