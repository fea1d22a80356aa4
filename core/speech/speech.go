// Package speech tells who said what: cue, speaker, content, and where a
// sentence goes on with a leader's words without saying so.
//
// It takes what the sentences report from attribution and who is meant from refer,
// and knows nothing of subjects, acts or outcomes, which look at what it found.
//
// It is one fold over the attributions: sentence by sentence, who is meant by each
// source is asked of refer, the attributions that stand share out the sentence, and
// what none claims may go on from the sentence before. Looking ahead reads and
// changes nothing. Each statement carries the name of the rule that decided.
//
// Architecture invariant: contents of two statements never overlap, and a
// speaker that cannot be told is told to be unknown, never guessed.
package speech

import (
	"slices"

	"visavis/core/attribution"
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/meeting"
	"visavis/core/refer"
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
	Rule       string       // the row of Rules that decided, or "given" where a person has
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

// The reasons for a cue that gave no statement.
const (
	notAtMeeting = "speaker-not-at-meeting" // its subject is nobody of this meeting, or nobody that can be told
	narration    = "narration"              // what a country did, told by the reporter
)

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

// Find reads what was said at the meeting. Where the text tells of none, whoever
// speaks by name or office is heard.
func Find(doc *text.Doc, cast *entity.Cast, said *attribution.Found, m *meeting.Meeting) *Report {
	r := &reader{doc: doc, cast: cast, said: said, meeting: m, refer: refer.New(doc, cast, m), report: &Report{}}
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
	said    *attribution.Found
	meeting *meeting.Meeting
	refer   *refer.Resolver
	report  *Report
	talk

	nextSaid  []int32 // for each sentence, itself or the next that has an attribution
	narrating int     // who writes of himself in the first person, -1 for nobody
	together  bool    // the text is a joint statement: its "we" are all who met
	labelled  bool    // leaders' names stand above their words on lines of their own
	room      room

	answers map[words]refer.Answer // who speaks in attributions, where a person has decided it
}

// talk is who speaks, as far as the text was read. Only the fold over the
// sentences changes it, never a question.
type talk struct {
	context   refer.Context // what "he" and "the President" mean here
	last      []int         // speakers of the statement before, none after somebody else's words
	lastRule  string        // its rule
	lastAt    int           // its sentence
	through   bool          // an office told it: what it quotes are others' words
	label     int           // speaker of a transcript, narrator outside one
	turn      int           // its turn, -1 outside one
	floor     int           // who was announced to speak ("made the following statement:"), -1 for none
	list      bool          // the points of a list are what a statement reports
	listed    Statement     // that statement
	listMark  string        // the mark of that list's points
	away      bool          // the text has turned to another meeting for good
	elsewhere bool          // the paragraph has turned to another meeting
}

func (r *reader) prepare() {
	r.talk = talk{context: refer.Start(r.cast), label: narrator, turn: -1, floor: -1, lastAt: -10}
	r.nextSaid = make([]int32, len(r.doc.Sentences)+1)
	r.nextSaid[len(r.doc.Sentences)] = int32(len(r.doc.Sentences))
	attributions := 0
	for s := len(r.doc.Sentences) - 1; s >= 0; s-- {
		attributions += len(r.said.Sentences[s])
		if r.nextSaid[s] = r.nextSaid[s+1]; len(r.said.Sentences[s]) > 0 {
			r.nextSaid[s] = int32(s)
		}
	}
	r.report.Statements = make([]Statement, 0, attributions) // about as many
	r.labelled = r.labelLines()
	r.together = r.jointStatement()
	r.narrating = slices.IndexFunc(r.cast.People, func(p entity.Person) bool { return p.Narrator })
}

// standsIn reports whether a sentence stands in a paragraph.
func (r *reader) standsIn(p, s int) bool {
	return s < len(r.doc.Sentences) && r.doc.Sentences[s].Paragraph == p
}

// paragraph reads one paragraph, sentence by sentence.
func (r *reader) paragraph(p int) {
	first := r.doc.SentenceOf(r.doc.Paragraphs[p].From)
	switch r.doc.Paragraphs[p].Role {
	case text.Boilerplate, text.DateLine, text.Byline:
		return
	case text.Headline:
		for s := first; r.standsIn(p, s); s++ {
			r.headline(s)
		}
		return
	}
	r.updateLabel(p)
	if r.label == narrator && r.point(p) {
		return
	}
	r.list, r.listMark = false, ""
	r.updateElsewhere(p)
	for s := first; r.standsIn(p, s); s++ {
		r.sentence(s, s-first)
	}
}

// headline files what a title reports.
func (r *reader) headline(s int) {
	r.room.voices = r.room.voices[:0]
	for _, v := range r.voices(s).voices {
		if len(v.speakers) == 0 || v.Rule == "headline" && len(v.speakers) == 1 && !v.Shared && (v.Word.Class == "talk" || v.Word.Form == lexicon.Base) {
			continue
		}
		r.add(r.statement(s, v))
	}
}

// statement is what a voice says.
func (r *reader) statement(s int, v voice) Statement {
	return Statement{
		Speakers: v.speakers, Source: v.Source.Words, Cue: v.Cue, CueWord: v.Word, Content: v.Content, Sentence: s, Rule: v.Rule,
		Clause: clauseOf(v), Negated: v.Negated,
	}
}

// sentence reads one sentence of the body.
func (r *reader) sentence(s, order int) {
	r.room.voices = r.room.voices[:0]
	away := r.turnsAway(s)
	r.elsewhere = r.elsewhere || away && r.tellsEncounter(s)
	if r.label != narrator {
		if r.label >= 0 {
			r.transcribed(s)
		}
		return
	}
	heard := r.voices(s)
	if r.learnTold(s, heard) {
		heard = r.voices(s)
	}
	away = away || r.elsewhere
	if !away {
		r.file(s, order, heard)
	}
	r.noteSubject(s, heard)
	r.giveToldFloor(s, heard)
	if !away {
		r.giveFloor(s)
	}
}

// file files what a sentence reports, or what it goes on with.
func (r *reader) file(s, order int, heard hearing) {
	r.report.Rejected = append(r.report.Rejected, heard.rejected...)
	if len(heard.voices) > 0 {
		r.share(s, heard.voices)
		return
	}
	if !r.quotations(s) && !heard.unknown && r.meeting.Form != meeting.None {
		r.continued(s, order)
	}
}

// noteSubject remembers whom a sentence is about, for "he" in the next.
func (r *reader) noteSubject(s int, heard hearing) {
	r.context = r.learnt(s, heard)
	voices := heard.voices
	for i := len(voices) - 1; i >= 0; i-- {
		if i > 0 && voices[i].Side == attribution.Around && voices[i].Word.Class == "source" {
			continue // "Lee called for aid, according to Mr Dale. He also …"
		}
		if who := voices[i].who.One(); who >= 0 {
			r.context = r.context.About(who)
			return
		}
	}
	for _, m := range r.cast.In(r.doc.Sentences[s].Span) {
		if m.Kind == entity.Side || m.Kind == entity.Group || r.said.Object(m) || r.doc.Quoted(m.From) {
			continue
		}
		if who := r.refer.Find(&m, r.context); who.Heard && who.One() >= 0 {
			r.context = r.context.Learn(who.One(), refer.Shown(&m)).About(who.One())
			return
		}
	}
}

// turnsAway reports a sentence that leaves this meeting for another time or place.
func (r *reader) turnsAway(s int) bool {
	sentence := r.doc.Sentences[s]
	for i := sentence.From; i < min(sentence.From+3, sentence.To); i++ {
		if lexicon.Elsewhere.At(r.doc.Tokens, i) > 0 && (i == sentence.From || r.doc.Norm(i-1) == ",") {
			return true
		}
	}
	return false
}

// tellsEncounter reports whether a sentence tells that people met.
func (r *reader) tellsEncounter(s int) bool {
	sentence := r.doc.Sentences[s]
	for i := sentence.From; i < sentence.To; i++ {
		if how, _, ok := lexicon.EncounterAt(r.doc.Tokens, i); ok && how.Verb && r.doc.Token(i).Case == token.Lower {
			return how.Form != "visit" || len(r.said.Sentences[s]) > 0
		}
	}
	return len(r.said.Sentences[s]) > 0
}

// add files a statement and makes its speaker the last.
func (r *reader) add(st Statement) {
	st.Content = r.said.Trim(st.Content)
	st = r.asTold(st)
	if len(st.Content) == 0 || len(st.Speakers) == 0 || st.CueWord.Base == "accept" && r.norm(st.Content[0].From) == "with" {
		return // "accepted with pleasure" says nothing
	}
	if r.onlyPoints(st.Content) {
		r.spoke(st) // all the same
		return
	}
	if r.tellsMeeting(st) || r.onlyOf("welcome", lexicon.GuestWord, st) || r.onlyOf("accept", lexicon.AcceptedWord, st) {
		return
	}
	if !st.Cue.Empty() && len(st.Content) == 1 && r.said.OnlySpoken(st.CueWord, st.Content[0]) {
		r.spoke(st) // what follows may be his words
		return
	}
	st.Clause = r.fromSubject(r.around(st.Clause, st.Content), st.Source)
	st.Negated = st.Negated || r.said.DeniesItself(st.Content) || r.answersNo(st)
	if len(st.Speakers) == 1 && !st.Source.Empty() && !r.namesAnother(st) {
		r.report.Meant = append(r.report.Meant, Meaning{st.Source, st.Speakers[0]})
	}
	r.report.Statements = append(r.report.Statements, st)
	r.spoke(st)
}

// spoke notes who spoke last.
func (r *reader) spoke(st Statement) {
	r.last, r.lastRule, r.lastAt = st.Speakers, st.Rule, st.Sentence
}

// onlyOf reports a cue with people and words of a set and nothing else: "welcoming the
// guest", "accepted the invitation with pleasure".
func (r *reader) onlyOf(base string, words lexicon.Set, st Statement) bool {
	if st.CueWord.Base != base || len(st.Content) != 1 {
		return false
	}
	for i := st.Content[0].From; i < st.Content[0].To; {
		m := r.cast.StartingAt(i)
		n := max(r.set(words, i), r.set(lexicon.HonoredOffice, i))
		switch {
		case m != nil && m.Kind != entity.Side && r.norm(m.To) != "'s":
			i = m.To
		case n > 0:
			i += n
		default:
			return false
		}
	}
	return true
}

// onlyPoints reports content that only points to what was told before: "took note of
// this request".
func (r *reader) onlyPoints(content []token.Span) bool {
	s := content[0]
	if len(content) != 1 || r.set(lexicon.Demonstrative, s.From) == 0 {
		return false
	}
	after := s.From + 1 // "stated this | at the State House while receiving Lee"
	scene := r.norm(s.From) == "this" && r.doc.Token(s.From).Case == token.Lower && r.set(lexicon.SceneLead, after) > 0
	return s.Len() == 2 && r.norm(s.To) == "." || scene
}

// tellsMeeting tells what somebody says of the meeting itself in the sentence
// that tells of it: "President Ray received a call, her spokesman said".
func (r *reader) tellsMeeting(st Statement) bool {
	if st.Sentence != r.meeting.Sentence || st.Cue.Empty() {
		return false
	}
	spokesman := len(st.Speakers) == 1 && refer.SpeaksForOthers(r.cast.People[st.Speakers[0]]) && !r.meeting.Leads(st.Speakers[0]) && !slices.Contains(r.meeting.Attendees, st.Speakers[0])
	return spokesman || slices.ContainsFunc(st.Content, func(c token.Span) bool {
		return !r.meeting.Trigger.Empty() && c.Has(r.meeting.Trigger.From) && r.meeting.Trigger.From < st.Cue.From && len(st.Speakers) > 1
	})
}

func (r *reader) norm(i int) string { return r.doc.Norm(i) }

func (r *reader) set(s lexicon.Set, i int) int { return s.At(r.doc.Tokens, i) }
