// Package record is the shape of what leaves the core: one article, read.
//
// It knows JSON and code points and nothing of English: the stages hand it
// token spans, and it hands out plain data whose every span can be checked
// against the text (text[start:end] == span.text, in Unicode code points).
// It is the one contract of the page, the desktop app and the command line;
// the JSON Schema and the TypeScript types are generated from these structs.
//
// Architecture invariant: no list is ever nil (JSON has no null lists), no
// field is ever left out, and the same text gives the same bytes everywhere.
package record

// SchemaID names this version of the record in its `schema` field.
const SchemaID = "visavis.record/2"

// Span is a stretch of Record.Text. Offsets count Unicode code points from 0,
// end exclusive, as W3C Web Annotation's TextPositionSelector counts.
type Span struct {
	Start int    `json:"start"` // first code point
	End   int    `json:"end"`   // one past the last code point
	Text  string `json:"text"`  // exactly Record.Text[Start:End]
}

// Record is one article, read: who met, who said what, what was settled,
// every line tied to its words.
type Record struct {
	Schema     string      `json:"schema"`     // SchemaID
	Language   string      `json:"language"`   // ISO 639-1 of the text ("en"), empty where it cannot be told
	Text       string      `json:"text"`       // the article as read; all offsets count into it
	Headline   *Span       `json:"headline"`   // null where the text has none
	Source     Source      `json:"source"`     // who published it, where and when
	Meeting    Meeting     `json:"meeting"`    // the meeting's facts
	Sides      []Side      `json:"sides"`      // the parties, in the order the text names them
	People     []Person    `json:"people"`     // everyone named, leaders first
	Statements []Statement `json:"statements"` // what was said, in text order
	Outcomes   []Outcome   `json:"outcomes"`   // what was settled or scheduled, in text order
	Terms      []Term      `json:"terms"`      // countries, bodies, initiatives and set phrases named
	Times      []Time      `json:"times"`      // days, years and periods named
	Sentences  []Sentence  `json:"sentences"`  // every sentence of the text, in order, with what it is
	Warnings   []Warning   `json:"warnings"`   // what a reader should know before trusting the record

	Corrections []Corrected `json:"corrections"` // what a person has put right in it, in the order in which it was made
}

// Source is the article's dateline and agency.
type Source struct {
	Agency    string `json:"agency"`    // news agency or office as written ("Xinhua"), empty where not told
	Place     string `json:"place"`     // the dateline's place as written ("BEIJING"), empty where not told
	Published string `json:"published"` // ISO 8601 day, empty where the text does not tell it
	Span      *Span  `json:"span"`      // the dateline itself, null where there is none
}

// Form says how the two sides met.
type Form string

// The forms of a meeting (ANNOTATION: "visit" only where no meeting is told).
const (
	FormMeeting Form = "meeting" // face to face
	FormCall    Form = "call"    // by telephone
	FormVideo   Form = "video"   // by video link
	FormVisit   Form = "visit"   // a visit is told, but no meeting
	FormNone    Form = "none"    // the text reports no meeting
)

// Meeting holds the meeting's facts.
type Meeting struct {
	Form     Form   `json:"form"`     // how they met; "none" where the text reports no meeting
	Date     string `json:"date"`     // ISO 8601 day, worked out from the text; empty where it does not tell
	Place    *Place `json:"place"`    // null where not told, and for calls
	Occasion *Span  `json:"occasion"` // the event or visit on which they met, without article; null where none
	Span     *Span  `json:"span"`     // the sentence that tells of the meeting; null where form is "none"

	Confidence   float64       `json:"confidence"`   // 0 to 1: how sure it is who met; 0 where form is "none"
	Why          []Reason      `json:"why"`          // the evidence for it, in the order in which it was weighed
	Alternatives []Alternative `json:"alternatives"` // what else was weighed and reached the mark, the likeliest first
}

// Reason is a rule that decided something, and the words that it went by.
type Reason struct {
	Rule string `json:"rule"` // "title", "met-lead" …; "given" for what a person has decided
	Span *Span  `json:"span"` // the words; null where no single stretch tells it
}

// Alternative is another set of people who may be those who met.
type Alternative struct {
	Leaders    []string `json:"leaders"`    // ids of People
	Confidence float64  `json:"confidence"` // 0 to 1
}

// Place is where they met.
type Place struct {
	Name    string `json:"name"`    // as the text writes it, in ordinary capitals; empty where only the country is told
	Country string `json:"country"` // ISO 3166-1 alpha-2, empty where unknown
	Span    *Span  `json:"span"`    // where the text names it
}

// Side is one party to the meeting: a country or an organisation.
type Side struct {
	ID      string   `json:"id"`      // ISO 3166-1 alpha-2, or an organisation's letters: EU, UN, NATO, AFU (African Union); "x1"… where not told
	Name    string   `json:"name"`    // English short name ("Kazakhstan")
	Leaders []string `json:"leaders"` // ids of People, in text order
}

// Part is what a person had to do with the meeting.
type Part string

// The parts a person can have.
const (
	PartLeader    Part = "leader"    // a principal who met
	PartAttendee  Part = "attendee"  // told to be present
	PartMentioned Part = "mentioned" // named only
)

// Person is someone whom the text names.
type Person struct {
	ID       string `json:"id"`       // "p1"…, stable within the record
	Name     string `json:"name"`     // fullest form in the text, without title
	Role     string `json:"role"`     // office without country ("President"), empty where not told
	Country  string `json:"country"`  // ISO 3166-1 alpha-2 or the organisation's id; empty where not told
	Part     Part   `json:"part"`     // leader, attendee or mentioned
	Mentions []Span `json:"mentions"` // every place that means this person, pronouns and offices included

	Why PersonReasons `json:"why"` // what words gave office and country
}

// PersonReasons are the rules and words that gave a person's office and country.
type PersonReasons struct {
	Role    *Reason `json:"role"`    // null where no office is told
	Country *Reason `json:"country"` // null where no country is told
}

// Mode says how directly the words are given.
type Mode string

// The modes of reported speech.
const (
	ModeDirect   Mode = "direct"   // all of it in quotation marks, or under the speaker's name in a transcript
	ModeIndirect Mode = "indirect" // none of it
	ModeMixed    Mode = "mixed"    // partly
)

// Act is what the speaker does by saying it.
type Act string

// The acts, as a careful reader names them.
const (
	ActAssess  Act = "assess"  // states, notes, describes, recalls
	ActSupport Act = "support" // backs the other side, a principle or a third party
	ActOppose  Act = "oppose"  // opposes, rejects, condemns
	ActConcern Act = "concern" // raises concerns, criticises, warns
	ActUrge    Act = "urge"    // calls for, proposes, says that both or the other should
	ActCommit  Act = "commit"  // offers, is ready or willing, pledges, will
	ActPraise  Act = "praise"  // praises, welcomes, thanks, congratulates, condoles
	ActRequest Act = "request" // asks, invites
	ActAgree   Act = "agree"   // both agree, reaffirm together, share a view
	ActInform  Act = "inform"  // briefs, announces, explains own policy
	ActDiscuss Act = "discuss" // a subject is named, no position is given
)

// Topic is a subject of talk.
type Topic string

// The topics; a statement has one to three, the most important first.
const (
	TopicRelations    Topic = "relations"    // bilateral ties, trust, partnership, visits
	TopicSovereignty  Topic = "sovereignty"  // independence, territorial integrity, non-interference
	TopicSecurity     Topic = "security"     // defence, counter-terrorism, law enforcement, cyber
	TopicTrade        Topic = "trade"        // trade, investment, finance, industry, supply chains
	TopicAgriculture  Topic = "agriculture"  // farming, food, grain, fisheries
	TopicEnergy       Topic = "energy"       // oil, gas, nuclear power, minerals, climate, water
	TopicConnectivity Topic = "connectivity" // transport, rail, ports, aviation, infrastructure
	TopicDevelopment  Topic = "development"  // development strategies and initiatives, aid, poverty
	TopicTechnology   Topic = "technology"   // digital, AI, science, innovation, space
	TopicPeople       Topic = "people"       // culture, tourism, education, visas, youth, sport
	TopicHealth       Topic = "health"       // health, humanitarian relief, disasters
	TopicRegional     Topic = "regional"     // affairs of a region and its organisations
	TopicMultilateral Topic = "multilateral" // UN, SCO, BRICS, G20, WTO, global governance
	TopicConflict     Topic = "conflict"     // named wars and crises and their settlement
	TopicRights       Topic = "rights"       // human rights, democracy, elections, rule of law
)

// Statement is one thing that one or more people said at this meeting.
type Statement struct {
	ID         string   `json:"id"`         // "s1"…, in text order
	Speakers   []string `json:"speakers"`   // ids of People; all leaders for what both sides said
	Content    []Span   `json:"content"`    // the words said, without those that only attribute them
	Cue        *Span    `json:"cue"`        // the words that say it is reported; null where the sentence goes on without any
	Source     *Span    `json:"source"`     // the words that name the speaker; null where none do
	Clause     *Span    `json:"clause"`     // the words with their attribution, as they stand: what may be copied and cited
	Quoted     []Span   `json:"quoted"`     // the parts of the content that stand in quotation marks in the text, without the marks
	Negated    bool     `json:"negated"`    // the attribution denies or refuses what the content says ("denied that")
	Mode       Mode     `json:"mode"`       // quoted, reported or both
	Act        Act      `json:"act"`        // what the speaker does by saying it
	Strength   string   `json:"strength"`   // the intensifier as written ("firmly"), or empty
	Topics     []Topic  `json:"topics"`     // one to three, most important first
	Confidence float64  `json:"confidence"` // 0 to 1: the share of such statements whose speaker is right
	Why        string   `json:"why"`        // the rule that decided ("trailing-cue")
}

// OutcomeKind is what sort of thing was settled.
type OutcomeKind string

// The kinds of outcome.
const (
	OutcomeSigned    OutcomeKind = "signed"    // documents signed, joint statements issued
	OutcomeAgreed    OutcomeKind = "agreed"    // a concrete deal, mechanism or step agreed on
	OutcomeAnnounced OutcomeKind = "announced" // a unilateral concrete decision, sum or aid
	OutcomeScheduled OutcomeKind = "scheduled" // a future visit, meeting, year or entry into force
)

// Outcome is something settled or scheduled.
type Outcome struct {
	ID        string      `json:"id"`        // "o1"…, in text order
	Kind      OutcomeKind `json:"kind"`      // what sort of thing
	Content   []Span      `json:"content"`   // the words that tell of it
	Date      string      `json:"date"`      // when it falls due (TIMEX3 value), empty where not told
	Statement string      `json:"statement"` // id of the statement it lies in, or empty
	Why       string      `json:"why"`       // the rule that decided
}

// TermType says what sort of thing a term names.
type TermType string

// The types of term.
const (
	TermCountry      TermType = "country"
	TermPlace        TermType = "place"
	TermOrganisation TermType = "organisation"
	TermInitiative   TermType = "initiative"
	TermDocument     TermType = "document"
	TermEvent        TermType = "event"
	TermFormula      TermType = "formula" // a set phrase of diplomacy
)

// Term is a country, body, initiative, document, event or set phrase named in the text.
type Term struct {
	Name     string   `json:"name"`     // its standard name
	Type     TermType `json:"type"`     // what sort of thing
	Code     string   `json:"code"`     // ISO 3166-1 alpha-2 for a country, else empty
	Mentions []Span   `json:"mentions"` // where it is named
}

// TimeType is the TIMEX3 type of a time.
type TimeType string

// The TIMEX3 types.
const (
	TimeDate     TimeType = "DATE"
	TimeTime     TimeType = "TIME"
	TimeDuration TimeType = "DURATION"
	TimeSet      TimeType = "SET"
)

// Time is a day, year or period named in the text.
type Time struct {
	Span  Span     `json:"span"`  // the words
	Type  TimeType `json:"type"`  // TIMEX3 type
	Value string   `json:"value"` // TIMEX3 value seen from the publication day: "2023-10-17", "2024", "P10Y", "PAST_REF"
}

// SentenceKind is what a sentence of the text is for.
type SentenceKind string

// The kinds of sentence.
const (
	KindHeadline   SentenceKind = "headline"
	KindDate       SentenceKind = "date"       // a line with the day only
	KindByline     SentenceKind = "byline"     // author, agency, place
	KindLead       SentenceKind = "lead"       // tells of the meeting itself
	KindStatement  SentenceKind = "statement"  // holds a statement
	KindOutcome    SentenceKind = "outcome"    // holds an outcome and no statement
	KindAttendance SentenceKind = "attendance" // tells who was present
	KindBackground SentenceKind = "background" // anything the engine did not place
	KindFurniture  SentenceKind = "furniture"  // menus, credits, captions, links
)

// Sentence is one sentence of the text; together they cover all of it that is not white space.
type Sentence struct {
	Start int          `json:"start"` // first code point
	End   int          `json:"end"`   // one past the last code point
	Kind  SentenceKind `json:"kind"`  // what it is for
}

// WarningCode names a reason for caution.
type WarningCode string

// The warnings.
const (
	WarnEmpty           WarningCode = "empty"            // nothing but white space
	WarnEncoding        WarningCode = "encoding"         // bytes that are no UTF-8, or binary data
	WarnLanguage        WarningCode = "language"         // seems not to be English
	WarnNoMeeting       WarningCode = "no-meeting"       // no meeting between two sides is told
	WarnOneSpeaker      WarningCode = "one-speaker"      // only one side is heard
	WarnTruncated       WarningCode = "truncated"        // ends in the middle of a sentence
	WarnSeveralMeetings WarningCode = "several-meetings" // tells of more than one meeting
	WarnUnassigned      WarningCode = "unassigned"       // reported words without a speaker that could be told
	WarnNoStatements    WarningCode = "no-statements"    // a meeting is told, but nobody's words
	WarnCapitals        WarningCode = "capitals"         // written without capital letters, or in nothing else
	WarnRepeated        WarningCode = "repeated"         // a paragraph stands in it more than once
	WarnFiltered        WarningCode = "filtered"         // a person has chosen some of its statements: the others are left out
	WarnUnfit           WarningCode = "unfit"            // what a person has decided does not fit the text, and was left out
	WarnLeftOut         WarningCode = "left-out"         // sentences at which a stage stopped, and which were left out
)

// Warning is something a reader should know before trusting the record.
type Warning struct {
	Code    WarningCode `json:"code"`    // which
	Message string      `json:"message"` // in plain English
	Span    *Span       `json:"span"`    // where, null where it is about the whole text
}

// Problem names the reason for which a correction could not be made.
type Problem string

// The reasons.
const (
	ProblemNone      Problem = ""           // it was made
	ProblemWordsGone Problem = "words-gone" // its words do not stand in the text any more
	ProblemNoTarget  Problem = "no-target"  // its words stand there, but no such statement or outcome is read in them
	ProblemNobody    Problem = "nobody"     // the record names nobody of that name
	ProblemUnfit     Problem = "unfit"      // what it puts does not fit what is there
)

// Corrected is one thing that a person has put right, and what became of it.
type Corrected struct {
	Index   int     `json:"index"`   // its place in the list of corrections, from 0
	Kind    string  `json:"kind"`    // what it puts right ("speaker", "act" …)
	Target  string  `json:"target"`  // id of the statement, outcome or person, empty where it is about the meeting or about what is no longer there
	Applied bool    `json:"applied"` // whether it could be made
	Problem Problem `json:"problem"` // why it could not
	Reason  string  `json:"reason"`  // the same in plain English, empty where it could
}
