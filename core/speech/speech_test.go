package speech_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/internal/corpus"
	"visavis/core/internal/reading"
	"visavis/core/meeting"
	"visavis/core/speech"
)

// lead is the meeting that every case follows.
const lead = "BEIJING, Oct. 17, 2023 (Xinhua) -- Chinese President Li Bo met with Kazakh President Arman Serik in Beijing on Tuesday.\n\n"

// said lists what a case says after the lead.
func said(source string) []string {
	return saidIn(lead + strings.ReplaceAll(source, "\n¶\n", "\n\n"))
}

// saidIn lists what a text says: rule, speakers, cue, content.
func saidIn(source string) []string {
	read := reading.Of(source)
	doc := read.Doc
	met, cast := meeting.Find(read, meeting.Given{})
	report := speech.Find(doc, cast, read.Said, met)
	var found []string
	for _, st := range report.Statements {
		var speakers, content []string
		for _, p := range st.Speakers {
			speakers = append(speakers, doc.Text(cast.People[p].Name))
		}
		for _, c := range st.Content {
			content = append(content, doc.Text(c))
		}
		found = append(found, fmt.Sprintf("%s | %s | %s | %s", st.Rule, strings.Join(speakers, ", "), doc.Text(st.Cue), strings.Join(content, " … ")))
	}
	return found
}

// Titles that report speech, and titles that do not.
var titles = []struct {
	reason, title string
	want          []string
}{
	{"a verb of saying in the present", "Li says China wants more wheat", []string{"headline | Li Bo | says | China wants more wheat"}},
	{"two names and a verb of talk", "Li, Serik discuss wheat, water — agency", []string{"headline | Li Bo, Arman Serik | discuss | wheat, water"}},
	{"a quotation and the one who met", "“Trust is a harvest”: Serik meets Chinese president", []string{"headline-quote | Arman Serik |  | Trust is a harvest"}},
	{"words signed at their end", "Wheat to reach the port by May: President Arman Serik", []string{"headline-quote | Arman Serik |  | Wheat to reach the port by May"}},
	{"the one who met and a quotation", "Arman Serik: «Trust is a harvest»", []string{"headline-quote | Arman Serik |  | Trust is a harvest"}},
	{"who says it stands at the end", "China, Kazakhstan to speed up wheat trade, Li says in Beijing", []string{"headline-said | Li Bo | says | China, Kazakhstan to speed up wheat trade"}},
	{"a group says it at the end", "Wheat pact to be signed in May, leaders say", []string{"headline-said | Li Bo, Arman Serik | say | Wheat pact to be signed in May"}},
	{"a name after a dash", "Wheat prices will fall soon - President Serik", []string{"headline-said | Arman Serik |  | Wheat prices will fall soon"}},
	{"two sides by their adjectives", "Chinese, Kazakh leaders discuss wheat over phone", []string{"headline | Li Bo, Arman Serik | discuss | wheat"}},
	{"a name and a counterpart", "President Serik, Chinese counterpart discuss wheat", []string{"headline | Arman Serik, Li Bo | discuss | wheat"}},
	{"the occasion is no content", "Li demands lower prices in call with Kazakh counterpart", []string{"headline | Li Bo | demands | lower prices"}},
	{"what happens meanwhile is no content", "Li hails wheat deal as summit ends in Beijing", []string{"headline | Li Bo | hails | wheat deal"}},
	{"accords reached at a summit are content", "Li, Serik discuss accords reached during the Astana summit", []string{"headline | Li Bo, Arman Serik | discuss | accords reached during the Astana summit"}},
	{"\"is\" left out", "President Li ready to join hands with Serik", []string{"headline | Li Bo | ready to | join hands with Serik"}},
	{"a quotation first, then who says it to whom", "'Peace must come', Li tells Kazakh counterpart", []string{"headline | Li Bo | tells | Peace must come"}},
	{"a country's adjective goes with the office after it", "Kazakh president calls on Li, seeks wheat", []string{"headline | Arman Serik | seeks | wheat"}},
	{"an office and its holder say nothing", "Acting Minister of Wheat - Arman Serik", nil},
	{"a call paid is no speech", "Kazakh president calls on Chinese president", nil},
	{"a meeting is no speech", "Li meets Kazakh president", nil},
	{"one name and a bare verb is no speech", "Kazakh president to discuss wheat in Beijing", nil},
}

func TestTitles(t *testing.T) {
	for _, c := range titles {
		assert.Equal(t, c.want, saidIn(c.title+"\n\n"+lead), c.reason)
	}
}

// That two spoke is no statement, whoever says so.
func TestGovernmentsInTheLead(t *testing.T) {
	assert.Empty(t, saidIn("U.S. President Bob Kane and Panamanian President Luis Salas held a phone call on Friday, both governments said."))
}

// Texts that tell of no meeting: whoever speaks by name or office is heard, and
// nothing is said together.
var withoutMeeting = []struct {
	reason, text string
	want         []string
}{
	{"a name", "Mayor Omar Dale said that the school was open.", []string{"name-cue | Omar Dale | said | the school was open"}},
	{"an office and a pronoun after the name", "Mayor Omar Dale opened a school. The mayor said it was good. He praised the builders.", []string{
		"office-cue | Omar Dale | said | it was good", "pronoun-cue | Omar Dale | praised | the builders",
	}},
	{"a quotation and its attribution", "“The school is open. It is good,” said Mayor Omar Dale.", []string{
		"quote-attributed-behind | Omar Dale |  | The school is open", "inverted | Omar Dale | said | It is good",
	}},
	{"several are nobody", "Mayor Omar Dale opened a school. They agreed to build another. Both sides praised it.", nil},
	{"what was agreed is nobody's", "Mayor Omar Dale opened a school. It was agreed that another would be built.", nil},
	{"a country is nobody", "Mayor Omar Dale opened a school. France said that it was good.", nil},
	{"an office without a name is nobody", "A school was opened. The mayor said it was good.", nil},
	{"what goes on without a cue is the reporter's", "Mayor Omar Dale said that the school was open. It will have ten rooms.", []string{"name-cue | Omar Dale | said | the school was open"}},
}

func TestWithoutAMeeting(t *testing.T) {
	for _, c := range withoutMeeting {
		assert.Equal(t, c.want, saidIn(c.text), c.reason)
	}
}

// A statement can be cited with its attribution, and shows where that refuses it.
func TestClauseAndNegation(t *testing.T) {
	for _, c := range []struct {
		reason, sentence, clause string
		negated                  bool
	}{
		{"attribution in front", "Li said that wheat was dear.", "Li said that wheat was dear", false},
		{"attribution at the end", "Wheat was dear, Li said.", "Wheat was dear, Li said", false},
		{"attribution in the middle", "Wheat, Li said, was dear.", "Wheat, Li said, was dear", false},
		{"denied", "Li denied that wheat was dear.", "Li denied that wheat was dear", true},
		{"refused", "Serik refused to sell wheat.", "Serik refused to sell wheat", true},
		{"not said", "Li did not say whether wheat was dear.", "Li did not say whether wheat was dear", true},
		{"declined", "Li declined to say that wheat was dear.", "Li declined to say that wheat was dear", true},
		{"neither confirmed nor denied", "Li neither confirmed nor denied that wheat was dear.", "Li neither confirmed nor denied that wheat was dear", true},
		{"nor denied", "Li neither confirmed the price nor denied that wheat was dear.", "Li neither confirmed the price nor denied that wheat was dear", true},
		{"said to be untrue", "Li said it was untrue that wheat was dear.", "Li said it was untrue that wheat was dear", true},
		{"not true, around an aside", "It is not true, Li said, that wheat was dear.", "It is not true, Li said, that wheat was dear", true},
		{"said to be true", "Li said it was true that wheat was dear.", "Li said it was true that wheat was dear", false},
		{"a report that is false", "Li said it was false.", "Li said it was false", false},
		{"reports that are false", "Li said that reports that China had asked for a loan were false.", "Li said that reports that China had asked for a loan were false", true},
		{"claims that have no basis", "The claims of a rift had no basis, Li said.", "The claims of a rift had no basis, Li said", true},
		{"claims without any basis", "Li said the claims lacked any basis.", "Li said the claims lacked any basis", true},
		{"rumours that are wholly false", "Li said the rumours were completely unfounded.", "Li said the rumours were completely unfounded", true},
		{"no truth in reports", "Li said there was no truth in reports that wheat was dear.", "Li said there was no truth in reports that wheat was dear", true},
		{"reports called false", "Li called reports of a rift baseless.", "Li called reports of a rift baseless", true},
		{"reports that are true", "Li said reports that wheat was dear were true.", "Li said reports that wheat was dear were true", false},
		{"reports that are not false", "Li said reports that wheat was dear were not false.", "Li said reports that wheat was dear were not false", false},
		{"reports that something is false", "Li welcomed reports that the rumours were false.", "Li welcomed reports that the rumours were false", false},
		{"what was said to be false", "Li said reports that Serik said the rumours were false came late.", "Li said reports that Serik said the rumours were false came late", false},
		{"reports of what is false", "Li said that reports of false alarms were rising.", "Li said that reports of false alarms were rising", false},
		{"claims that are false alarms", "Li said the claims were false alarms.", "Li said the claims were false alarms", false},
		{"no time for reports", "Li said there was no time for reports.", "Li said there was no time for reports", false},
		{"reports on fake goods", "Li called for reports on the fake goods.", "Li called for reports on the fake goods", false},
		{"no, to a question", "Asked whether wheat was dear, Li said no.", "Asked whether wheat was dear, Li said no", true},
		{"yes, to a question", "Asked whether wheat was dear, Li said yes.", "Asked whether wheat was dear, Li said yes", false},
		{"more than no", "Asked about wheat, Li said it was dear.", "Li said it was dear", false},
		{"not ruled out", "Li did not rule out a loan.", "Li did not rule out a loan", true},
		{"no cue of its own", "Wheat will be dear.", "Wheat will be dear", false},
		{"never", "Li never promised to sell wheat.", "Li never promised to sell wheat", true},
		{"never, of a verb joined by a comma", "Serik welcomed the loan, and never accepted the price.", "never accepted the price", true},
		{"an adverb between", "Serik has repeatedly denied selling wheat.", "Serik has repeatedly denied selling wheat", true},
		{"a verb in the passive", "The loan was rejected by the Kazakh side.", "The loan was rejected by the Kazakh side", true},
		{"nothing agreed", "There was no agreement on water.", "There was no agreement on water", true},
		{"a verb that the cues lack", "Serik disagreed that the price was fair.", "Serik disagreed that the price was fair", true},
		{"not only", "Serik not only welcomed the loan.", "Serik not only welcomed the loan", false},
		{"a negation in what is said", "Li said that China had never sold wheat.", "Li said that China had never sold wheat", false},
		{"a stance is no denial", "Li opposed the loan.", "Li opposed the loan", false},
		{"a negation before the attribution", "China would not sell wheat, Li said.", "China would not sell wheat, Li said", false},
		{"both marks of a quotation", "“Wheat is not dear,” Li said.", "“Wheat is not dear,” Li said", false},
		{"a quotation denied", "“The loan,” Serik flatly denied, “was ours.”", "“The loan,” Serik flatly denied, “was ours.”", true},
		{"a joined verb without its joining word", "Serik welcomed the loan and called for peace.", "called for peace", false},
	} {
		read := reading.Of(lead + "Li said that he knew. " + c.sentence)
		doc := read.Doc
		met, cast := meeting.Find(read, meeting.Given{})
		statements := speech.Find(doc, cast, read.Said, met).Statements
		st := statements[len(statements)-1]
		assert.Equal(t, c.clause, doc.Text(st.Clause), c.reason)
		assert.Equal(t, c.negated, st.Negated, c.reason)
	}
}

// A title's statement is cited with who says it.
func TestTitleClause(t *testing.T) {
	for title, clause := range map[string]string{
		"Li, Serik discuss wheat": "Li, Serik discuss wheat",
		"Li says wheat is dear":   "Li says wheat is dear",
	} {
		read := reading.Of(title + "\n\n" + lead)
		met, cast := meeting.Find(read, meeting.Given{})
		statements := speech.Find(read.Doc, cast, read.Said, met).Statements
		if assert.NotEmpty(t, statements, title) {
			assert.Equal(t, clause, read.Doc.Text(statements[0].Clause), title)
		}
	}
}

// Labels of a transcript can stand on lines of their own.
func TestLabelsOnTheirLines(t *testing.T) {
	assert.Equal(t, []string{
		"transcript | Ann Ray |  | Finland will do more",
		"transcript | Bo Vos |  | We must do more, and we will",
	}, saidIn("Joint press conference by Prime Minister Ann Ray and NATO Secretary General Bo Vos\n\n"+
		"Prime Minister Ann Ray\n\nFinland will do more.\n\nSecretary General Bo Vos\n\nWe must do more, and we will."))
}

// Of the sentence that tells of the meeting, what a spokesman says is no
// statement: that they spoke. What he says elsewhere is.
func TestSpokesmanInTheLead(t *testing.T) {
	lead := "Egyptian President Omar Nour received a phone call from King Bo Lund of Denmark, the Spokesman for the Presidency, Ali Selim, stated."
	assert.Empty(t, saidIn(lead))
	assert.Len(t, saidIn(lead+" The Spokesman added that trade was growing."), 1)
}

// The case files: corpus.txt goes through all rules, the others through what goes on
// without a cue and through the turns of a talk.
func TestCorpus(t *testing.T) {
	for _, name := range []string{"corpus", "goes_on", "turns", "between"} {
		corpus.Run(t, "testdata/"+name+".txt", said)
	}
}

// Every rule is shown by a case.
func TestEveryRuleHasACase(t *testing.T) {
	used := map[string]bool{}
	for _, c := range corpus.Cases(t, "testdata/corpus.txt") {
		for _, finding := range c.Findings {
			rule, _, _ := strings.Cut(finding, " | ")
			used[rule] = true
		}
	}
	for _, c := range titles {
		for _, finding := range c.want {
			rule, _, _ := strings.Cut(finding, " | ")
			used[rule] = true
		}
	}
	for rule := range used {
		assert.Contains(t, speech.Rules, rule, "every rule is listed")
	}
	for _, rule := range speech.Rules {
		assert.True(t, used[rule], "no case uses the rule %s", rule)
	}
}

// Who writes of himself goes on with his own words, with a cue or without.
func TestNarrator(t *testing.T) {
	assert.Equal(t, []string{
		"group-cue | Ann Ray, Bo Vos | agreed to | build a bridge",
		"own-position | Ann Ray |  | Finland and Peru are good friends",
		"name-cue | Ann Ray | look forward to | the next talks",
	}, saidIn("Talks with Peru\n\nMedia release\n\nAnn Ray, Finnish Minister for Foreign Affairs\n\n19 November 2024\n\n"+
		"Today I met Peru's Minister for Foreign Affairs, Bo Vos. We agreed to build a bridge.\n\n"+
		"Finland and Peru are good friends.\n\nI look forward to the next talks.\n"))
}

// The verb that tells of the meeting says nothing, wherever its time stands; a verb of
// praise does.
func TestMeetingVerb(t *testing.T) {
	assert.Empty(t, saidIn("President Ann Ray of Peru received today her Finnish counterpart, President Bo Vos, in Lima.\n"))
	assert.NotEmpty(t, saidIn("President Ann Ray of Peru received today her Finnish counterpart, President Bo Vos, in Lima.\n\nRay praised today her Finnish counterpart for his help.\n"))
}
