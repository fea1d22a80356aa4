package compare

import "visavis/core/record"

// SchemaID names this version of a comparison in its `schema` field.
const SchemaID = "visavis.comparison/1"

// Comparison is two records laid side by side. The first is called A, the second B;
// every place is a span of the text of its own record.
type Comparison struct {
	Schema   string    `json:"schema"`   // SchemaID
	A        Document  `json:"a"`        // the first document
	B        Document  `json:"b"`        // the second
	Same     Sameness  `json:"same"`     // whether both tell of one meeting
	Leaders  []Leader  `json:"leaders"`  // who met in either, matched
	Rows     []Row     `json:"rows"`     // statements, in the order of A; what only B has stands where B has it
	Outcomes []Row     `json:"outcomes"` // outcomes, likewise
	Facts    []Fact    `json:"facts"`    // day, place, form, occasion, who was present
	Subjects []Subject `json:"subjects"` // for each leader, in what order and how much of it each document tells of a subject
	Counts   []Count   `json:"counts"`   // the summary: what there is how often, and in which rows
	Warnings []string  `json:"warnings"` // codes: "empty-a", "empty-b", "same-text", "nearly-same-text", "other-language", "different-meetings"
}

// Document is what a comparison repeats of a record, so that it can be read alone.
type Document struct {
	Title     string `json:"title"`     // headline, or the leaders' names
	Outlet    string `json:"outlet"`    // agency or office as written, empty where not told
	Published string `json:"published"` // ISO 8601 day, empty where not told
	Day       string `json:"day"`       // of the meeting
	Words     int    `json:"words"`     // of all statements
}

// Verdict says whether two records tell of one meeting.
type Verdict string

// The verdicts.
const (
	SameMeeting  Verdict = "same"      // the evidence leaves no doubt
	LikelySame   Verdict = "likely"    // more for it than against it
	UnsureSame   Verdict = "unsure"    // too little is told
	OtherMeeting Verdict = "different" // the leaders or the day are others
)

// Sameness is how sure it is that two records tell of one meeting, and why.
type Sameness struct {
	Verdict    Verdict    `json:"verdict"`
	Confidence float64    `json:"confidence"` // 0 to 1: that it is one meeting
	Why        []Evidence `json:"why"`        // in the order in which it was weighed
}

// Evidence is one thing that speaks for or against one meeting.
type Evidence struct {
	Rule string `json:"rule"` // "both-leaders", "same-day", "other-day" …
	A    string `json:"a"`    // what A says, empty where nothing
	B    string `json:"b"`    // what B says
	For  bool   `json:"for"`  // speaks for one meeting
}

// Leader is one person who met in A, in B or in both.
type Leader struct {
	ID      string `json:"id"`      // "l1"…
	Name    string `json:"name"`    // the fuller of the two names
	Country string `json:"country"` // ISO 3166-1 alpha-2 or an organisation's letters; empty where neither tells
	A       string `json:"a"`       // id of the person in A, empty where A does not tell of him as a leader
	B       string `json:"b"`       // id of the person in B
	Rule    string `json:"rule"`    // "same-name", "like-name"; empty for a leader of one document
}

// Kind is what a row lies side by side.
type Kind string

// The kinds of row.
const (
	StatementRow Kind = "statement"
	OutcomeRow   Kind = "outcome"
)

// Difference is how two documents report one thing differently.
type Difference string

// The differences.
const (
	OtherAct      Difference = "act"      // one says that he urged, the other that he noted
	OtherStrength Difference = "strength" // "supports", "firmly supports"
	OtherNegation Difference = "negation" // one denies what the other says
	OtherSpeaker  Difference = "speaker"  // the words are given to another leader
	OtherJoint    Difference = "joint"    // one says that both said it
	OtherDetail   Difference = "detail"   // another number or day
	OtherOutcome  Difference = "outcome"  // signed in one, agreed or planned in the other
)

// Row is what one or both documents report of one thing.
type Row struct {
	ID      string         `json:"id"`      // "r1"…
	Kind    Kind           `json:"kind"`    // statement or outcome
	Leaders []string       `json:"leaders"` // ids of Leaders who say it, in either; empty for outcomes and for others who speak
	Topics  []record.Topic `json:"topics"`  // of either, the most important first
	A       []string       `json:"a"`       // ids of statements or outcomes of A; empty: not mentioned in A
	B       []string       `json:"b"`       // of B
	Differs []Difference   `json:"differs"` // what is reported differently, empty where nothing or where one document alone has it
	Score   float64        `json:"score"`   // 0 to 1: how sure it is that both report one thing; 0 where one alone has it
	Unsure  bool           `json:"unsure"`  // both may report one thing, but too little is shared to tell it as such
	Shared  []string       `json:"shared"`  // words that both have, the most telling first; "trade / commerce" where B has another for it
	Rule    string         `json:"rule"`    // "best-fit", "part-of" (one statement answers several), "given"; empty where one alone has it
	OnlyA   []record.Span  `json:"onlyA"`   // in aligned rows, the words that B has not
	OnlyB   []record.Span  `json:"onlyB"`   // and those that A has not
}

// Relation says how a fact stands in two documents.
type Relation string

// The relations.
const (
	InBoth    Relation = "same"
	Differing Relation = "differs"
	InAOnly   Relation = "only-a"
	InBOnly   Relation = "only-b"
)

// Fact is one fact of the meeting as each document has it.
type Fact struct {
	Name     string   `json:"name"`     // "day", "place", "form", "occasion", "attendee"
	A        string   `json:"a"`        // what A says, empty where it does not
	B        string   `json:"b"`        // what B says
	Relation Relation `json:"relation"` // how they stand to each other
}

// Subject is how much of a leader's reported words is about a subject.
type Subject struct {
	Leader string       `json:"leader"` // id of Leaders
	Topic  record.Topic `json:"topic"`
	OrderA int          `json:"orderA"` // 1 for the subject that A tells first, 0 where A does not mention it
	OrderB int          `json:"orderB"`
	ShareA float64      `json:"shareA"` // 0 to 1 of the words of this leader in A
	ShareB float64      `json:"shareB"`
}

// Count is one number of the summary.
type Count struct {
	What   string         `json:"what"`   // "both", "unsure" (may be the same), "only-a", "only-b", or a Difference
	Kind   Kind           `json:"kind"`   // of which rows
	Rows   []string       `json:"rows"`   // the rows that it counts
	Topics []record.Topic `json:"topics"` // their subjects, the most frequent first
}

// Decided is what a person has decided about the alignment.
type Decided struct {
	Together [][2]string `json:"together"` // ids of a statement (or outcome) of A and of B that report one thing
	Apart    [][2]string `json:"apart"`    // that do not
}
