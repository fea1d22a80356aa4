// Package correct puts a reading right: what a person has corrected is kept as a
// list of small operations, each tied to its words, and the record is made anew
// from the text and that list.
//
// It knows records and how words are found again in a text, and nothing of English
// or of the views in which a correction is made. What changes what follows (who met,
// who "he" is) is handed to the core as a hint, and the text is read anew; all else
// is put into the record that comes out.
//
// Architecture invariants, each held by a test: the record is a function of text,
// day and list alone, so that taking the last one off the list is undo, and gives
// the same bytes as before; a correction whose words are gone is told as such in the
// record, and never dropped; every span of a corrected record still lies on its words.
package correct

import "visavis/core"

// Decided is all that a person has decided about one text: hints for the reading, and
// corrections, in the order in which they were made.
type Decided struct {
	core.Given  `tstype:",extends"`
	Corrections []Correction `json:"corrections"` // in the order in which they were made; undo takes off the last
}

// Kind says what a correction puts right.
type Kind string

// The kinds of correction. What Who, Words and Values hold is told beside each.
const (
	KindLeaders  Kind = "leaders"  // who met. Values: names, of people named or not
	KindName     Kind = "name"     // Who's name. Values: the name
	KindOffice   Kind = "office"   // Who's office. Values: the office, or none
	KindCountry  Kind = "country"  // Who's country or organisation, and so his side. Values: its code, or none
	KindDate     Kind = "date"     // the meeting's day. Values: ISO 8601 day, or none
	KindPlace    Kind = "place"    // where they met. Values: name and code of the country, or none; Words: where it stands
	KindForm     Kind = "form"     // how they met. Values: a record.Form
	KindOccasion Kind = "occasion" // on what occasion. Words: where it stands, or none

	KindSpeaker Kind = "speaker" // who says a statement. Values: names
	KindTopics  Kind = "topics"  // its subjects. Values: one to three record.Topic, the most important first
	KindAct     Kind = "act"     // what the speaker does by it. Values: a record.Act
	KindExtent  Kind = "extent"  // its words. Words: the new content
	KindNegated Kind = "negated" // whether it is denied or refused. Values: "true" or "false"
	KindSplit   Kind = "split"   // into two. Words: where the second begins (its first words)
	KindJoin    Kind = "join"    // with another. Words: words of the other
	KindHide    Kind = "hide"    // it is no statement
	KindAdd     Kind = "add"     // a statement that was not found. Words: its content; Values: names of the speakers

	KindOutcomeKind   Kind = "outcome-kind"   // what sort of outcome. Values: a record.OutcomeKind
	KindOutcomeExtent Kind = "outcome-extent" // its words. Words: the new content
	KindOutcomeDate   Kind = "outcome-date"   // when it falls due. Values: TIMEX3 value, or none
	KindOutcomeHide   Kind = "outcome-hide"   // it is no outcome
	KindOutcomeAdd    Kind = "outcome-add"    // an outcome that was not found. Words: its content; Values: a record.OutcomeKind
)

// Correction is one thing that a person has put right.
type Correction struct {
	Kind   Kind     `json:"kind"`   // what is put right
	At     *Anchor  `json:"at"`     // words of the statement or outcome that it is about; null where it is about none
	Who    string   `json:"who"`    // the person that it is about, by the name that the record gives; empty where it is about none
	Words  []Anchor `json:"words"`  // words of the text that it puts
	Values []string `json:"values"` // values that it puts
}

// Anchor ties to words of a text in such a way that they are found again after the
// text has changed around them: W3C Web Annotation's TextQuoteSelector, and where
// they stood.
type Anchor struct {
	Exact  string `json:"exact"`  // the words
	Prefix string `json:"prefix"` // up to 32 code points before them
	Suffix string `json:"suffix"` // up to 32 code points after them
	Start  int    `json:"start"`  // first code point, when the correction was made
}
