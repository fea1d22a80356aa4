package entity

import (
	"strings"

	"visavis/core/token"
)

// shortHalf is the longest half of a double name that says too little by itself.
const shortHalf = 3

// halfNames are the people by either half of a double family name, by which headlines
// call them: "Adjei meets Kone" for President Adjei-Boateng. A half that is a name of
// its own is not among them, nor a given name's: "Lee Kun-hee".
func (f *finder) halfNames() map[string][]int {
	halves := map[string][]int{}
	for who := range f.cast.People {
		for _, half := range f.halvesOf(who) {
			if len(half) > shortHalf {
				halves[half] = append(halves[half], who)
			}
		}
	}
	return halves
}

// halvesOf are the two halves of a person's double family name, empty for any other.
func (f *finder) halvesOf(who int) [2]string {
	last := f.cast.People[who].Name.To - 1
	first, second, double := strings.Cut(f.norm(last), "-")
	if !double || arabicArticle(f.norm(last)) || !f.bothCapital(last) {
		return [2]string{}
	}
	return [2]string{first, second}
}

// bothCapital reports whether both halves of a double name begin with a capital.
func (f *finder) bothCapital(i int) bool {
	_, second, _ := strings.Cut(f.doc.Text(token.Span{From: i, To: i + 1}), "-")
	return second != "" && strings.ToLower(second[:1]) != second[:1]
}

// matchHalf is the one person whom a title means that stands before half of a double
// name: "PRESIDENT ADJEI" over "President Ann Adjei-Boateng"; -1 for nobody, and where
// office or country are another's.
func (f *finder) matchHalf(words []string, t title) int {
	if len(words) != 1 || len(words[0]) <= shortHalf {
		return -1
	}
	who := -1
	for i := range f.cast.People {
		switch halves := f.halvesOf(i); {
		case halves[0] != words[0] && halves[1] != words[0]:
		case who >= 0 || halves[0] == halves[1]:
			return -1
		default:
			who = i
		}
	}
	if who < 0 {
		return -1
	}
	p := &f.cast.People[who]
	if t.role != "" && p.Role != "" && t.role != p.Role || t.country != "" && p.Country != "" && t.country != p.Country {
		return -1
	}
	return who
}
