// Package entity tells who and what is named: people, countries, organisations,
// initiatives, and every phrase that can stand for one of them.
//
// It knows titles, names and the shape of noun phrases. It does not know who
// met whom or who speaks: a pronoun, a bare office ("the President") and a
// relation ("his guest") are found here with all that they say of themselves,
// and resolved by those who follow the talk.
//
// Architecture invariant: people are found by office, apposition, position and
// grammar; no name of a person is known beforehand.
package entity

import (
	"sort"

	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// Kind is how a mention names its person or people.
type Kind uint8

// The kinds of mention.
const (
	Name     Kind = iota // "Chinese President Xi Jinping", "Xi"
	Office               // "the Chinese President", "the premier", "His Highness"
	Relation             // "his guest", "the host", "his Kazakh counterpart"
	Side                 // "China", "Beijing", "the Kazakh side"
	Pronoun              // "he", "she"
	Group                // "the two leaders", "both sides", "they"
)

// Mention is a phrase that stands for a person, a side or a group.
type Mention struct {
	token.Span
	Kind    Kind
	Person  int    // index into Cast.People for a Name, else -1
	Phrase  string // normal form of the head: "president", "guest", "he"
	Role    string // the office it names, in the lexicon's form
	Country string // code of the country or organisation it names, if any
	Count   int    // how many a Group counts, 0 where it does not say

	Countries []string   // codes of the countries whose people a Group is of
	NameSpan  token.Span // the name itself, without title
}

// Field is what a claim is about.
type Field string

// The fields that a claim can give.
const (
	RoleField    Field = "role"
	CountryField Field = "country"
	SexField     Field = "sex"
)

// Claim is a fact about a person with the words of the text and the rule that
// gave it. No fact is in the record without one.
type Claim struct {
	Field Field
	Value string
	Words token.Span
	Rule  string
}

// Person is someone named in the text.
type Person struct {
	Name     token.Span // the fullest form, without title
	Typed    string     // the name, where a person has put in whom the text does not name
	Role     string     // office without country, as the text gives it first
	Rank     int        // of the office: 1 head of state … 6 spokesperson, 9 unknown
	Country  string     // code, empty where the text does not say
	Female   bool       // told by a title or a pronoun
	Former   bool       // "former Prime Minister"
	Narrator bool       // writes the text in the first person
	Tie      string     // "kin" or "predecessor" of another, if the text names the person only as that
	Rule     string     // what showed that this is a person
	Claims   []Claim    // what gave role, country and sex, in the order found
	Titles   []string   // normal forms of the words of all its titles: "deputy", "secretary", "of", "state"
	names    []string   // normal forms of the words of all its names
	mentions []int
}

// Mentions are the indexes into Cast.Mentions that name the person outright.
func (p *Person) Mentions() []int { return p.mentions }

// Term is a country, organisation, initiative, document, event or formula named.
type Term struct {
	token.Span
	Name string
	Type string
	Code string
}

// Cast is everyone and everything that a text names.
type Cast struct {
	People   []Person
	Mentions []Mention // in order, none overlapping
	Terms    []Term    // in order

	next []int32 // for each token the first mention that ends behind it, by its index
}

// EndingAt is the mention whose last token is i, nil for none.
func (c *Cast) EndingAt(i int) *Mention {
	if m := c.Over(i); m != nil && m.To == i+1 {
		return m
	}
	return nil
}

// StartingAt is the mention whose first token is i, nil for none.
func (c *Cast) StartingAt(i int) *Mention {
	if m := c.Over(i); m != nil && m.From == i {
		return m
	}
	return nil
}

// Over is the mention in which token i stands, nil for none.
func (c *Cast) Over(i int) *Mention {
	if uint(i) >= uint(len(c.next)) || int(c.next[i]) == len(c.Mentions) || c.Mentions[c.next[i]].From > i {
		return nil
	}
	return &c.Mentions[c.next[i]]
}

// Named reports whether token i is a word of a person's name, so that it means
// nothing else.
func (c *Cast) Named(i int) bool {
	m := c.Over(i)
	return m != nil && m.Kind == Name && m.NameSpan.Has(i)
}

// In gives the mentions that lie in a span, in order.
func (c *Cast) In(s token.Span) []Mention {
	from := len(c.Mentions)
	if s.From < len(c.next) {
		from = int(c.next[max(s.From, 0)])
	}
	if from < len(c.Mentions) && c.Mentions[from].From < s.From {
		from++
	}
	to := from
	for to < len(c.Mentions) && c.Mentions[to].To <= s.To {
		to++
	}
	return c.Mentions[from:to]
}

// Find reads who and what doc names.
func Find(doc *text.Doc) *Cast {
	f := &finder{
		doc: doc, cast: &Cast{Mentions: make([]Mention, 0, len(doc.Tokens)/mentionEvery+2)}, traits: make([]traits, len(doc.Tokens)),
		owner: make([]int32, len(doc.Tokens)), capitals: capitalised(doc), byWord: map[string][]int{},
	}
	f.scan()
	f.findTraits()
	f.introduce()
	f.linkNames()
	f.titlesInHeadlines()
	f.appositionKnown() // of those whom only a line of capitals introduced
	f.countriesBeside()
	f.introduceUnnamed()
	f.findNarrator()
	f.findPhrases()
	f.cast.index(f.owner)
	f.findTerms()
	return f.cast
}

// mentionEvery is how many tokens there are for a mention, in a text with many.
const mentionEvery = 10

// finder holds what is known while the text is read.
type finder struct {
	doc      *text.Doc
	cast     *Cast
	traits   []traits
	hits     hits
	formulas []Term  // set phrases, in order
	owner    []int32 // for each token the number of the mention that holds it, from 1; 0 for none

	capitals []bool              // for each sentence whether it is all in capitals
	byWord   map[string][]int    // people by each word of their names
	halves   map[string][]int    // see halfNames, of the people introduced
	follow   map[string][]string // see afterOffice
	written  map[string][]int    // see writtenAt
	runs     []nameRun           // see eachRun
}

func (f *finder) norm(i int) string { return f.doc.Norm(i) }

// set is the length of the longest phrase of a set at token i, 0 for none.
func (f *finder) set(set lexicon.Set, i int) int { return set.At(f.doc.Tokens, i) }

// held reports whether token i belongs to a mention, as all outside the text do.
func (f *finder) held(i int) bool { return uint(i) >= uint(len(f.owner)) || f.owner[i] > 0 }

// mentionAt is the mention that holds token i, nil for none.
func (f *finder) mentionAt(i int) *Mention {
	if uint(i) >= uint(len(f.owner)) || f.owner[i] == 0 {
		return nil
	}
	return &f.cast.Mentions[f.owner[i]-1]
}

// nameFrom is the mention of a name that starts at token i, nil for none.
func (f *finder) nameFrom(i int) *Mention {
	if m := f.mentionAt(i); m != nil && m.Kind == Name && m.From == i {
		return m
	}
	return nil
}

func (f *finder) add(m Mention) {
	f.cast.Mentions = append(f.cast.Mentions, m)
	f.hold(m.Span, len(f.cast.Mentions))
}

// hold marks tokens as those of the mention of this number.
func (f *finder) hold(s token.Span, number int) {
	for i := s.From; i < s.To; i++ {
		f.owner[i] = int32(number)
	}
}

// index sorts the mentions and files them by the tokens, in next.
func (c *Cast) index(next []int32) {
	sort.SliceStable(c.Mentions, func(i, j int) bool { return c.Mentions[i].From < c.Mentions[j].From })
	c.next = next
	at := 0
	for i := range c.Mentions {
		m := &c.Mentions[i]
		for ; at < m.To; at++ {
			next[at] = int32(i)
		}
		if m.Kind == Name {
			c.People[m.Person].mentions = append(c.People[m.Person].mentions, i)
		}
	}
	for ; at < len(next); at++ {
		next[at] = int32(len(c.Mentions))
	}
}
