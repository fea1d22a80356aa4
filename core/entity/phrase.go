package entity

import (
	"slices"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// findPhrases finds what stands for people without naming them: pronouns,
// offices, relations, sides and groups.
func (f *finder) findPhrases() {
	for i := f.next(phraseHead|determines, 0); i < len(f.traits); i = f.next(phraseHead|determines, i+1) {
		if f.opensPhrase(i) && !f.held(i) && f.doc.Tokens[i].Kind == token.Word {
			_ = f.take(f.groupAt(i)) || f.take(f.relationAt(i)) || f.take(f.officeAt(i)) || f.take(f.sideAt(i)) || f.take(f.pronounAt(i))
		}
	}
}

// What a phrase for people can begin with.
const (
	phraseHead = traits(1<<lexicon.GroupHead | 1<<lexicon.SubjectPronoun | describes)

	// describes may stand before the head, or be its first words.
	describes = traits(1<<lexicon.Portfolio|1<<lexicon.ModifierPerson|1<<lexicon.Honorific) | ofOffice | ofSide | ofBody

	// determines needs one of all these, or the word for a relation, behind it.
	determines = traits(1<<lexicon.GroupOpener|1<<lexicon.Possessive) | the | and | possessed

	related = traits(1<<lexicon.RelationCounterpart | 1<<lexicon.RelationGuest | 1<<lexicon.RelationHost)
)

// opensPhrase reports whether a phrase for people can begin at token i: of most articles
// the traits of the token behind them deny it.
func (f *finder) opensPhrase(i int) bool {
	return f.is(phraseHead, i) || f.is(phraseHead|determines|related, i+1)
}

// take files a phrase for people, if there is one and none of its words is taken.
func (f *finder) take(m Mention, ok bool) bool {
	if !ok || !f.free(m.Span) {
		return false
	}
	m.Person = -1
	f.add(m)
	return true
}

func (f *finder) free(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.held(i) {
			return false
		}
	}
	return true
}

// pronounAt: he said; she added; they agreed.
func (f *finder) pronounAt(i int) (Mention, bool) {
	if !f.in(lexicon.SubjectPronoun, i) {
		return Mention{}, false
	}
	switch f.norm(i) {
	case "he", "she":
		if f.doc.Token(i).Case == token.Upper && i+1 < len(f.doc.Tokens) && f.doc.Token(i+1).Case != token.Lower {
			return Mention{}, false // "HE the President"
		}
		return Mention{Span: token.Span{From: i, To: i + 1}, Kind: Pronoun, Phrase: f.norm(i)}, true
	case "they":
		return Mention{Span: token.Span{From: i, To: i + 1}, Kind: Group, Phrase: "they"}, true
	}
	return Mention{}, false
}

// groupAt: the two leaders; both sides; the three Presidents; the two.
func (f *finder) groupAt(i int) (Mention, bool) {
	if !f.is(1<<lexicon.GroupOpener|1<<lexicon.SubjectPronoun|groupWords, i) {
		return Mention{}, false
	}
	at, count, determined := f.groupOpener(i)
	start, end := at, f.sentenceEnd(i)
	for at < end && !f.in(lexicon.GroupHead, at) {
		h := f.hits.startingAt(at)
		switch {
		case h != nil && h.side() != "":
			at = h.To
		case f.is(1<<lexicon.Portfolio|1<<lexicon.ModifierPerson, at) || at > start && (f.norm(at) == "and" || f.norm(at) == ","):
			at++
		default:
			return f.countedGroup(i, start, count)
		}
	}
	n := f.set(lexicon.GroupHead, at)
	if n == 0 || at >= len(f.doc.Tokens) {
		return Mention{}, false
	}
	if head := f.norm(at); head == "two" || head == "three" || head == "four" || head == "five" || head == "men" || head == "women" {
		return f.countedGroup(i, start, count)
	}
	if !determined && f.doc.Token(at).Case == token.Lower {
		return Mention{}, false
	}
	span := token.Span{From: i, To: f.ofSides(at + n)}
	return Mention{Span: span, Kind: Group, Phrase: f.norm(at + n - 1), Count: count, Countries: f.sidesIn(span)}, true
}

// groupWords are those of a group that need nothing before them.
const groupWords = traits(1<<lexicon.GroupHead|1<<lexicon.Portfolio|1<<lexicon.ModifierPerson) | ofSide

// groupOpeners is the most words that stand before a group's head: "of both all our
// three" has not more. Without an end, a text of nothing but determiners
// would be read again from each of them.
const groupOpeners = 5

// groupOpener reads what stands before a group's head: "all the three".
func (f *finder) groupOpener(i int) (at, count int, determined bool) {
	for at = i; at < i+groupOpeners; at++ {
		switch f.norm(at) {
		case "the", "these", "their", "our", "all", "his", "her":
		case "both", "two":
			count = 2
		case "three":
			count = 3
		case "four":
			count = 4
		default:
			return at, count, at > i
		}
	}
	return at, count, true
}

// sidesIn are the codes of the countries and organisations named in a span.
func (f *finder) sidesIn(s token.Span) []string {
	var codes []string
	for i := s.From; i < s.To; i++ {
		if code := f.hits.startingAt(i).side(); code != "" {
			codes = append(codes, code)
		}
	}
	return codes
}

// countedGroup: the two discussed; both agreed.
func (f *finder) countedGroup(i, end, count int) (Mention, bool) {
	if count == 0 || end >= len(f.doc.Tokens) {
		return Mention{}, false
	}
	_, _, cue := lexicon.CueAt(f.doc.Tokens, end)
	aside := f.norm(end) == "also" || f.norm(end) == "then" || f.norm(end) == "," || f.norm(end) == "men" || f.norm(end) == "women"
	if !cue && !aside || f.norm(i) == "two" || f.norm(i) == "three" {
		return Mention{}, false
	}
	if n := f.norm(end); n == "men" || n == "women" {
		end++
	}
	return Mention{Span: token.Span{From: i, To: end}, Kind: Group, Phrase: "both", Count: count}, true
}

// ofSides takes "of Kazakhstan and Vietnam" after a group's head.
func (f *finder) ofSides(at int) int {
	if f.norm(at) != "of" {
		return at
	}
	end := at + 1
	for end < len(f.doc.Tokens) {
		h := f.hits.startingAt(end)
		switch {
		case h != nil && h.side() != "":
			end = h.To
		case f.norm(end) == "the" || (f.norm(end) == "and" || f.norm(end) == ",") && end > at+1 && f.startsSide(end+1):
			end++
		default:
			if end == at+1 || f.norm(end-1) == "the" {
				return at
			}
			return end
		}
	}
	return end
}

func (f *finder) startsSide(i int) bool {
	if f.norm(i) == "the" || f.norm(i) == "and" {
		i++
	}
	return f.hits.startingAt(i).side() != ""
}

// relations are the words for a person by what he is to another.
var relations = [...]struct {
	name string
	set  lexicon.Set
}{{"counterpart", lexicon.RelationCounterpart}, {"guest", lexicon.RelationGuest}, {"host", lexicon.RelationHost}}

// relationAt: his guest; the host; his Kazakh counterpart; her Chinese colleague.
func (f *finder) relationAt(i int) (Mention, bool) {
	if f.norm(i) != "the" && !f.in(lexicon.Possessive, i) {
		return Mention{}, false
	}
	country, at := "", i+1
	for {
		if h := f.hits.startingAt(at); h.side() != "" {
			country, at = h.side(), h.To
		} else if f.in(lexicon.ModifierPerson, at) && !f.in(lexicon.RelationGuest, at) {
			at++
		} else {
			break
		}
	}
	for _, relation := range relations {
		if n := f.set(relation.set, at); n > 0 && f.norm(at+n) != "of" && !(relation.name == "host" && f.norm(at+n) == "country") {
			return Mention{Span: token.Span{From: i, To: at + n}, Kind: Relation, Phrase: relation.name, Country: country}, true
		}
	}
	if f.norm(i) == "the" && (f.norm(i+1) == "former" || f.norm(i+1) == "latter") && f.doc.Token(min(i+2, len(f.doc.Tokens)-1)).Case == token.Lower {
		if _, _, cue := lexicon.CueAt(f.doc.Tokens, min(i+2, len(f.doc.Tokens)-1)); cue {
			return Mention{Span: token.Span{From: i, To: i + 2}, Kind: Relation, Phrase: f.norm(i + 1)}, true
		}
	}
	return Mention{}, false
}

// officeAt: the Chinese President; the premier; HH the Amir; the Head of our State.
func (f *finder) officeAt(i int) (Mention, bool) {
	if !f.is(leads|ofOffice, i) {
		return Mention{}, false
	}
	for at, end := i, f.sentenceEnd(i); at < end; at++ {
		if f.held(at) || at > i && !f.is(leads, at-1) {
			return Mention{}, false
		}
		if !f.is(ofOffice, at) {
			continue
		}
		t, ok := f.titleAt(at)
		if !ok {
			continue
		}
		if t.From > i && f.in(lexicon.Possessive, i) {
			t.From = i // "our President", "her Foreign Minister"
		}
		if t.From > i || t.generic && !principal(t.phrase) {
			return Mention{}, false
		}
		if t.From < i && !f.free(token.Span{From: t.From, To: i}) {
			t.From = i
		}
		if t.To < len(f.doc.Tokens) && f.norm(t.To) == "'s" && f.hits.startingAt(t.To+1) != nil && f.hits.of(t.To+1).Office != nil {
			continue // "the Head of State's press secretary"
		}
		return Mention{Span: t.Span, Kind: Office, Phrase: t.phrase, Role: t.role, Country: t.country}, true
	}
	return Mention{}, false
}

// principal recognises a general word that names a leader by itself: "the Kazakh
// leader", "His Highness"; a friend or a partner can be anybody.
func principal(phrase string) bool {
	return slices.ContainsFunc(lexicon.Scan(phrase), func(t token.Token) bool { return lexicon.PrincipalWord.HasID(t.ID) })
}

// leads are the words that can stand before an office in its phrase.
const leads = traits(1<<lexicon.Possessive|1<<lexicon.Portfolio|1<<lexicon.ModifierPerson|1<<lexicon.Honorific) | the | and | possessed | ofSide | ofBody

// sideAt: China; Beijing; the Kazakh side; the European side.
func (f *finder) sideAt(i int) (Mention, bool) {
	at := i
	if f.norm(at) == "the" {
		at++
	}
	if !f.is(ofSide, at) {
		return Mention{}, false
	}
	h := f.hits.startingAt(at)
	code := h.side()
	if code == "" {
		return Mention{}, false
	}
	end := h.To
	if n := f.set(lexicon.Side, end); n > 0 {
		return Mention{Span: token.Span{From: i, To: end + n}, Kind: Side, Phrase: "side", Country: code}, true
	}
	if h.Country != nil && h.Country.Form == lexicon.Adjective {
		return Mention{}, false
	}
	return Mention{Span: token.Span{From: i, To: end}, Kind: Side, Phrase: "country", Country: code}, true
}
