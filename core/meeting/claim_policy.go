package meeting

import (
	"slices"
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// ownPolicy is the country whose policy a leader gives as his own, or that the
// text gives without anybody else there who could.
func (f *finder) ownPolicy(m *Meeting, p int) (string, token.Span) {
	for i := range f.doc.Tokens {
		code, to := f.countryAt(i)
		if code == "" || !f.free(m, p, code) || !f.onlyOpen(m, p) && !f.heardBefore(p, i) || f.blamed(i) {
			continue
		}
		from := i
		if n := f.norm(to); n == "'s" || n == "'" || n == "’" {
			to++
		}
		for noun := to; f.set(lexicon.OwnPolicy, to) == 0 && noun < len(f.doc.Tokens) && f.doc.Token(noun).Case == token.Lower && f.set(lexicon.ObjectLead, noun) == 0; noun++ {
			if f.set(lexicon.OwnPolicy, noun) > 0 && noun-to < 2 && f.norm(to-1) == "'s" {
				to = noun // "the Russian Federation's principled position"
			}
		}
		if f.set(lexicon.OwnPolicy, to) > 0 || f.set(lexicon.OwnStance, to) > 0 && f.norm(from-1) != "of" {
			return code, token.Span{From: from, To: to + 1}
		}
	}
	return "", token.Span{}
}

// heardBefore reports whether a person is the source of words in the sentence of token i.
func (f *finder) heardBefore(p, i int) bool {
	s := f.doc.SentenceOf(i)
	return slices.ContainsFunc(f.voices.heard[p], func(w token.Span) bool { return f.doc.SentenceOf(w.From) == s && w.From < i })
}

// blamed reports whether a country stands after a verb of concern or
// condemnation in its sentence: "concern over Russia's support for".
func (f *finder) blamed(i int) bool {
	for at := f.doc.Sentences[f.doc.SentenceOf(i)].From; at < i; at++ {
		if cue, _, ok := lexicon.CueAt(f.doc.Tokens, at); ok && (cue.Act == "concern" || cue.Act == "oppose") || f.set(lexicon.Blame, at) > 0 {
			return true
		}
	}
	return false
}

// stanceTowards is the one country of which the body says in the present or the
// future what it does: "China supports Kazakhstan in".
func (f *finder) stanceTowards(m *Meeting, p int) (string, token.Span) {
	var found told
	for i := range f.cast.Mentions {
		side := &f.cast.Mentions[i]
		if side.Kind == entity.Side && f.free(m, p, side.Country) && f.set(lexicon.StanceVerb, f.pastAdverbs(side.To)) > 0 && f.set(lexicon.ObjectLead, side.From-1) == 0 {
			found.add(side.Country, token.Span{From: side.From, To: side.To + 1})
		}
	}
	return found.only()
}

// thankedAs is the country that another leader thanks or backs to a leader's face.
func (f *finder) thankedAs(m *Meeting, p int) (string, token.Span) {
	var found told
	for _, other := range m.Leaders {
		for _, source := range f.voices.heard[other] {
			if at := f.goodwill(source); at >= 0 && other != p && (len(m.Leaders) == 2 || f.onlyOpen(m, p)) {
				f.creditedIn(m, p, token.Span{From: at, To: f.doc.Sentences[f.doc.SentenceOf(at)].To}, &found)
			}
		}
	}
	return found.only()
}

// creditedIn adds the countries to which thanks go: "thanked | Norway for", "the
// assistance provided | by Russia".
func (f *finder) creditedIn(m *Meeting, p int, s token.Span, found *told) {
	for i := s.From; i < s.To; i++ {
		code, to := f.countryAt(i)
		if f.free(m, p, code) && (i == s.From || f.norm(i-1) == "by" || f.norm(i-1) == "from" || f.set(lexicon.OwnPolicy, to) > 0) {
			found.add(code, token.Span{From: i, To: to})
		}
	}
}

// goodwill is where the object of thanks or backing begins in the sentence of a
// source, after "thanked", "expressed his country's solidarity with"; -1 for none.
func (f *finder) goodwill(source token.Span) int {
	end := f.doc.Sentences[f.doc.SentenceOf(source.From)].To
	for i := source.To; i < end && f.norm(i) != ","; i++ {
		if n := f.set(lexicon.Goodwill, i); n > 0 {
			if f.norm(i+n) == "the" {
				n++
			}
			return i + n
		}
	}
	return -1
}

// ownSubject is the one country that a leader makes the subject of what he says.
func (f *finder) ownSubject(m *Meeting, p int) (string, token.Span) {
	var found told
	for _, source := range f.voices.heard[p] {
		end := f.doc.Sentences[f.doc.SentenceOf(source.From)].To
		for i := source.To; i < end; i++ {
			side := f.cast.StartingAt(i + 1)
			if f.norm(i) != "that" || side == nil || side.Kind != entity.Side || f.norm(side.To) == "'s" || f.set(lexicon.Duty, side.To) > 0 || f.set(lexicon.PassiveBe, side.To) > 0 {
				continue // "that Iraq should bear responsibility"
			}
			if f.free(m, p, side.Country) {
				found.add(side.Country, token.Span{From: source.From, To: side.To})
			}
			break
		}
	}
	return found.only()
}

// pastAdverbs goes over adverbs before a verb: "China firmly | supports".
func (f *finder) pastAdverbs(i int) int {
	for i < len(f.doc.Tokens) && strings.HasSuffix(f.norm(i), "ly") {
		i++
	}
	return i
}

// ownWords is the one country that acts or owns in what a leader is told to have
// said: "said that Russian companies would build".
func (f *finder) ownWords(m *Meeting, p int) (string, token.Span) {
	var found told
	for _, source := range f.voices.heard[p] {
		f.acting(m, p, token.Span{From: source.To, To: f.doc.Sentences[f.doc.SentenceOf(source.From)].To}, &found)
	}
	return found.only()
}

// namedBesideOther is the one country beside the other side's that acts or owns
// anywhere in the article.
func (f *finder) namedBesideOther(m *Meeting, p int) (string, token.Span) {
	var found told
	for s, sentence := range f.doc.Sentences {
		if role := f.doc.RoleOf(s); role == text.Body || role == text.Headline {
			f.acting(m, p, sentence.Span, &found)
		}
	}
	return found.only()
}

// acting adds the countries of a span that can be a leader's and are more than
// what is talked about: not "the war in Ukraine", "the Iraqi problem".
func (f *finder) acting(m *Meeting, p int, s token.Span, found *told) {
	for i := s.From; i < s.To; i++ {
		code, to := f.countryAt(i)
		if code == "" {
			continue
		}
		if f.free(m, p, code) && f.actsOrOwns(i, to) && !f.talkedAbout(i) && !f.blamed(i) && !f.nounPhraseHas(lexicon.Strife, to) {
			found.add(code, token.Span{From: i, To: to})
		}
		i = to - 1
	}
}

// actsOrOwns reports whether a country's name is a subject or says whose something
// is, by itself: "Russia is ready", "Russian companies", "Russia's offer".
func (f *finder) actsOrOwns(from, to int) bool {
	if n := f.norm(from - 1); n == "and" || n == "," || f.norm(to) == "and" || f.norm(to) == "," {
		return false
	}
	if f.norm(to) == "'s" {
		return true
	}
	if c, _, _ := lexicon.Countries().Longest(f.doc.Tokens, from); c.Form == lexicon.Adjective {
		return f.doc.Token(to).Kind == token.Word && f.set(lexicon.ObjectLead, to) == 0
	}
	return f.set(lexicon.ObjectLead, from-1) == 0 && f.set(lexicon.Duty, to) == 0 && f.verbOf(to) != nil
}

// talkedAbout reports whether the noun phrase with token i hangs on a preposition
// of subject or place: "on the Iraqi problem", "the situation in Ukraine".
func (f *finder) talkedAbout(i int) bool {
	at := i - 1
	for at >= 0 && f.doc.Token(at).Kind == token.Word && f.doc.Token(at).Case == token.Lower && f.set(lexicon.ObjectLead, at) == 0 && !f.reports(at) {
		at--
	}
	return f.set(lexicon.SubjectLead, at) > 0 || f.set(lexicon.Plight, at-1) > 0
}
