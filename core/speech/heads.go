package speech

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// side is where a head's content stands.
type side uint8

const (
	right  side = iota // "Xi said that …"
	around             // "…, Xi said", "…, Xi said, …"
	given              // the head brings its content: passives
)

// head is a speaker and a cue, found in a sentence.
type head struct {
	zone     token.Span // all that only attributes: subject, cue, addressee, "that"
	cue      token.Span
	word     lexicon.Cue
	source   token.Span // the words that name the speaker
	speakers []int
	rule     string
	side     side
	content  []token.Span // of a given head
	lead     bool         // a participle that opens its sentence
	shared   bool         // took its subject over from the head before
	limit    int          // where the content of a lead must end: its main clause begins there; 0 where that is open
}

// finders are tried at every token of a sentence; the first that finds a head there wins.
var finders = []struct {
	rule string
	find func(r *reader, c *clause, i int) (head, bool)
}{
	{"source-phrase", (*reader).sourcePhrase},     // "According to Xi, …"; "in her words"
	{"as-put-it", (*reader).asPutIt},              // "as he put it"; "as the President noted, …"
	{"quoted-as", (*reader).quotedAs},             // "…," the ministry quoted Xi as saying
	{"nominal", (*reader).nominal},                // "attention was paid to …"; "an exchange of views took place on …"
	{"agenda", (*reader).agenda},                  // "High on the agenda were …"; "… dominated the talks"
	{"passive-impersonal", (*reader).impersonal},  // "it was agreed that …"; "issues of trade were considered"
	{"passive-by", (*reader).passiveBy},           // "the proposal was welcomed by the Indian side"
	{"inverted", (*reader).inverted},              // "…, said the Prime Minister"
	{"with-participle", (*reader).withParticiple}, // "…, with the President warning that …"
	{"participle", (*reader).participle},          // "…, noting that …"; "Recalling that …, Xi …"
	{"purpose", (*reader).purpose},                // "met … to discuss …"
	{"carried", (*reader).carried},                // "Xi was keen to stress that …"
	{"subject-cue", (*reader).subjectCue},         // "Xi said that …"; "they agreed to …"
	{"plain-verb", (*reader).plainVerb},           // "She manifested her interest in …"
}

// clause is the sentence being read and the heads found so far.
type clause struct {
	token.Span
	heads []head
}

// heads finds the heads of a sentence, in order.
func (r *reader) heads(s int) []head {
	c := &clause{Span: r.doc.Sentences[s].Span}
	if d := r.doc.Dateline; d != nil && d.Overlaps(c.Span) {
		c.From = d.To
	}
	if r.doc.Paragraphs[r.doc.Sentences[s].Paragraph].Item {
		c.From = r.behindBullet(c.Span)
	}
	for i := c.From; i < c.To; {
		h, ok := r.headAt(c, i)
		if !ok {
			i++
			continue
		}
		if h.side == around {
			c.heads = r.withoutNested(c, h)
		}
		c.heads = append(c.heads, h)
		i = max(i+1, h.cue.To, min(h.zone.To, c.To))
	}
	return c.heads
}

// withoutNested drops heads inside what an attribution at the end of the
// sentence reports: "The two presidents took up the question, an aide said."
func (r *reader) withoutNested(c *clause, h head) []head {
	if r.doc.Token(h.zone.From-1).Kind == token.Quote || h.word.Class == "source" || r.norm(h.zone.To) != "." {
		return c.heads
	}
	kept := c.heads
	for len(kept) > 0 {
		last := kept[len(kept)-1]
		if last.side != right || last.lead || sameSpeakers(last, h) || r.boundaryBetween(last.zone.To, h.zone.From-1) {
			return kept
		}
		kept = kept[:len(kept)-1]
	}
	return kept
}

// boundaryBetween tells whether a clause of its own begins between two tokens.
func (r *reader) boundaryBetween(from, to int) bool {
	for i := from; i < to; i++ {
		n := r.norm(i)
		if n == ";" || n == "," && (r.norm(i+1) == "and" || r.norm(i+1) == "but" || r.norm(i+1) == "while") || r.doc.Token(i).Kind == token.Quote {
			return true
		}
	}
	return false
}

func (r *reader) headAt(c *clause, i int) (head, bool) {
	if r.doc.Token(i).Kind != token.Word || r.doc.Quoted(i) {
		return head{}, false
	}
	for _, f := range finders {
		if h, ok := f.find(r, c, i); ok {
			if h.rule == "" {
				h.rule = f.rule
			}
			return h, true
		}
	}
	return head{}, false
}

// before is the single speaker of the last head, -1 for none.
func (c *clause) before() int {
	if n := len(c.heads); n > 0 && len(c.heads[n-1].speakers) == 1 {
		return c.heads[n-1].speakers[0]
	}
	return -1
}

func (c *clause) last() *head {
	if len(c.heads) == 0 {
		return nil
	}
	return &c.heads[len(c.heads)-1]
}
