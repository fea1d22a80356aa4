// Package speech tells who said what: cue, speaker, content, and where a
// sentence goes on with a leader's words without saying so.
//
// It knows clauses and the verbs of reporting. It takes the people from entity
// and the two sides from meeting, and knows nothing of subjects, acts or
// outcomes, which look at what it found.
//
// Every sentence is read by itself, left to right, into heads (a speaker and a
// cue) and the stretches of text between them, which the heads share out; what
// no head claims may go on from the sentence before. Each statement carries the
// name of the rule that decided.
//
// Architecture invariant: contents of two statements never overlap, and a
// speaker that cannot be told is told to be unknown, never guessed.
package speech

import (
	"slices"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/meeting"
	"visavis/core/text"
	"visavis/core/token"
)

// Statement is one thing that one or more people said.
type Statement struct {
	Speakers   []int        // indexes into Cast.People
	Source     token.Span   // the words that name the speaker, empty where none do
	Cue        token.Span   // the words that say it is reported, empty where none do
	CueWord    lexicon.Cue  // the cue's entry, zero where there is none
	Content    []token.Span // the words said, without those that only attribute
	Sentence   int          // the sentence it lies in
	Rule       string       // the row of Rules that decided
	Confidence float64      // the share of such statements whose speaker is right
	Clause     token.Span   // the reported words with their attribution, as they stand in the text
	Negated    bool         // the attribution turns the content round or refuses it ("denied that")
	OwnSide    bool         // the content's subject is the speaker's own side
}

// Rejected is a cue that gave no statement, and why.
type Rejected struct {
	Cue    token.Span
	Reason string
}

// notAtMeeting is the reason for a cue whose subject is nobody of this meeting, or
// nobody that can be told.
const notAtMeeting = "speaker-not-at-meeting"

// Report is what was said in a text.
type Report struct {
	Statements []Statement
	Unassigned []token.Span // reported words whose speaker could not be told
	Rejected   []Rejected
	Others     []int     // sentences in which the text turns to another meeting
	Meant      []Meaning // phrases without a name that named a speaker
}

// Meaning is a phrase that stood for a person: "he", "the premier".
type Meaning struct {
	token.Span
	Person int
}

// Find reads what was said at the meeting. Where the text reports none, nobody
// is a side and nothing is said.
func Find(doc *text.Doc, cast *entity.Cast, m *meeting.Meeting) *Report {
	r := &reader{doc: doc, cast: cast, meeting: m, report: &Report{}}
	if m.Form == meeting.None {
		return r.report
	}
	r.prepare()
	for p := range doc.Paragraphs {
		r.paragraph(p)
	}
	r.finish()
	return r.report
}

// reader follows the talk through the text.
type reader struct {
	doc     *text.Doc
	cast    *entity.Cast
	meeting *meeting.Meeting
	report  *Report

	away        bool         // the text has turned to another meeting for good
	byParagraph [][]int      // sentences of each paragraph
	male        map[int]bool // people whom "he" has meant
	female      map[int]bool // people whom "she" has meant, or whose title is a woman's
	last        []int        // speakers of the statement before
	lastRule    string       // its rule
	lastAt      int          // its sentence
	subject     int          // the leader named last as a subject, -1 for none
	labelled    bool         // leaders' names stand above their words on lines of their own
	label       int          // speaker of a transcript, narrator outside one
	turn        int          // its turn
	floor       int          // who was announced to speak ("made the following statement:"), -1 for none
	above       []int        // those named in the line above a list of points
	listMark    string       // the mark of that list's points
	list        *Statement   // a statement whose contents are the points of the list below, nil outside one
	asked       askedCue
	elsewhere   bool // the paragraph has turned to another meeting
}

func (r *reader) prepare() {
	r.male, r.female = map[int]bool{}, map[int]bool{}
	for i, p := range r.cast.People {
		if p.Female {
			r.female[i] = true
		}
	}
	r.subject, r.label, r.turn, r.floor, r.lastAt = -1, narrator, -1, -1, -10
	r.byParagraph = make([][]int, len(r.doc.Paragraphs))
	for s, sentence := range r.doc.Sentences {
		r.byParagraph[sentence.Paragraph] = append(r.byParagraph[sentence.Paragraph], s)
	}
	r.labelled = r.labelLines()
}

// paragraph reads one paragraph, sentence by sentence.
func (r *reader) paragraph(p int) {
	paragraph := r.doc.Paragraphs[p]
	switch paragraph.Role {
	case text.Boilerplate, text.DateLine, text.Byline:
		return
	case text.Headline:
		for _, s := range r.byParagraph[p] {
			r.headline(s)
		}
		return
	}
	r.updateLabel(p)
	if r.label == narrator && r.point(p) {
		return
	}
	r.list, r.listMark = nil, ""
	r.noteAbove(p)
	r.updateElsewhere(p)
	for order, s := range r.byParagraph[p] {
		r.sentence(s, order)
	}
}

// sentence reads one sentence of the body.
func (r *reader) sentence(s, order int) {
	if r.turnsAway(s) {
		r.elsewhere = true
	}
	if r.label != narrator {
		if r.label >= 0 {
			r.transcribed(s)
		}
		return
	}
	heads := r.heads(s)
	if r.elsewhere {
		r.noteSubject(s, heads)
		return
	}
	quoted := r.quotations(s, heads)
	if len(heads) > 0 {
		r.share(s, heads)
	} else if !quoted {
		r.continued(s, order)
	}
	r.noteSubject(s, heads)
	r.giveFloor(s)
}

// noteSubject remembers the leader that a sentence is about, for "he" in the next.
func (r *reader) noteSubject(s int, heads []head) {
	r.learnGender(s, heads)
	for i := len(heads) - 1; i >= 0; i-- {
		if len(heads[i].speakers) == 1 {
			r.subject = heads[i].speakers[0]
			return
		}
	}
	for _, m := range r.cast.In(r.doc.Sentences[s].Span) {
		if m.Kind == entity.Side || m.Kind == entity.Group || r.objectOf(m) || r.doc.Quoted(m.From) {
			continue
		}
		if who := r.resolve(&m, -1); len(who) == 1 {
			r.subject = who[0]
			return
		}
	}
}

// turnsAway tells a sentence that leaves this meeting for another time or place.
func (r *reader) turnsAway(s int) bool {
	sentence := r.doc.Sentences[s]
	for i := sentence.From; i < min(sentence.From+3, sentence.To); i++ {
		if lexicon.SetOf("elsewhere").At(r.doc.Tokens, i) > 0 && (i == sentence.From || r.doc.Norm(i-1) == ",") {
			return true
		}
	}
	return false
}

// add files a statement and makes its speaker the last.
func (r *reader) add(st Statement) {
	st.Content = r.trimmed(st.Content)
	if len(st.Content) == 0 || len(st.Speakers) == 0 || st.CueWord.Base == "accept" && r.norm(st.Content[0].From) == "with" {
		return // "accepted with pleasure" says nothing
	}
	if r.tellsMeeting(st) {
		return
	}
	st.Confidence = confidence(st, r)
	if len(st.Speakers) == 1 && !st.Source.Empty() {
		r.report.Meant = append(r.report.Meant, Meaning{st.Source, st.Speakers[0]})
	}
	r.report.Statements = append(r.report.Statements, st)
	r.last, r.lastRule, r.lastAt = st.Speakers, st.Rule, st.Sentence
}

// tellsMeeting tells what somebody says of the meeting itself in the sentence
// that tells of it: "President Ray received a call, her spokesman said".
func (r *reader) tellsMeeting(st Statement) bool {
	if st.Sentence != r.meeting.Sentence || st.Cue.Empty() {
		return false
	}
	spokesman := len(st.Speakers) == 1 && speaksForOthers(r.cast.People[st.Speakers[0]]) && !r.meeting.Leads(st.Speakers[0]) && !slices.Contains(r.meeting.Attendees, st.Speakers[0])
	return spokesman || slices.ContainsFunc(st.Content, func(c token.Span) bool {
		return !r.meeting.Trigger.Empty() && c.Has(r.meeting.Trigger.From) && r.meeting.Trigger.From < st.Cue.From && len(st.Speakers) > 1
	})
}

func (r *reader) reject(cue token.Span, reason string) {
	r.report.Rejected = append(r.report.Rejected, Rejected{cue, reason})
}

// cueAt is the cue at token i, looked up once however many finders ask.
func (r *reader) cueAt(i int) (lexicon.Cue, int, bool) {
	if r.asked.at != i || !r.asked.known {
		cue, n, ok := lexicon.CueAt(r.doc.Tokens, i)
		r.asked = askedCue{i, true, cue, n, ok}
	}
	return r.asked.cue, r.asked.length, r.asked.found
}

// askedCue is the answer to the last question for a cue.
type askedCue struct {
	at     int
	known  bool
	cue    lexicon.Cue
	length int
	found  bool
}

func (r *reader) norm(i int) string { return r.doc.Norm(i) }

func (r *reader) set(name string, i int) int {
	if i < 0 || i >= len(r.doc.Tokens) {
		return 0
	}
	return lexicon.SetOf(name).At(r.doc.Tokens, i)
}
