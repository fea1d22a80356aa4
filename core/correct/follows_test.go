package correct

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"visavis/core/record"
)

// Whoever has the floor keeps it: what a correction says of one statement holds for what
// hangs on it, and for nothing before.
func TestWhatFollowsFollows(t *testing.T) {
	for _, c := range []struct {
		reason string
		list   []Correction
		want   []string
	}{
		{"\"He added\" behind it", []Correction{put(KindSpeaker, "wheat was dear", "Serik")},
			[]string{"Arman Serik: wheat was dear [assess agriculture]", "Arman Serik: two gates would open next year [assess agriculture]", reading[2], reading[3]}},
		{"\"and noted\" in its sentence", []Correction{put(KindSpeaker, "the border must unite", "Li Bo")},
			[]string{reading[0], reading[1], "Li Bo: the border must unite the two peoples [urge relations]", "Li Bo: water was scarce [assess energy]"}},
		{"nothing before it", []Correction{put(KindSpeaker, "two gates would", "Serik")},
			[]string{reading[0], "Arman Serik: two gates would open next year [assess agriculture]", reading[2], reading[3]}},
		{"the last word counts", []Correction{put(KindSpeaker, "wheat was dear", "Serik"), put(KindSpeaker, "wheat was", "Li Bo")}, reading},
		{"half of a statement that was cut in two leaves the other half", []Correction{
			selecting(put(KindSplit, "the border must unite"), "the two peoples"), {Kind: KindSpeaker, At: at(article, "the two peoples"), Values: []string{"Li Bo"}},
		}, []string{reading[0], reading[1], "Arman Serik: the border must unite [urge relations]", "Li Bo: the two peoples [urge relations]", reading[3]}},
		{"the first half too", []Correction{
			selecting(put(KindSplit, "the border must unite"), "the two peoples"), put(KindSpeaker, "the border must unite", "Li Bo"),
		}, []string{reading[0], reading[1], "Li Bo: the border must unite [urge relations]", "Arman Serik: the two peoples [urge relations]", reading[3]}},
	} {
		assert.Equal(t, c.want, lines(corrected(c.list...)), c.reason)
	}
	r := corrected(put(KindSpeaker, "wheat was dear", "Serik"))
	assert.Equal(t, given, r.Statements[0].Why)
	assert.InDelta(t, 1, r.Statements[0].Confidence, 0)
}

// A sentence without any attribution goes on with whom a person has given the one before.
func TestWhatGoesOnFollows(t *testing.T) {
	const text = "BEIJING, Oct. 17, 2023 (Xinhua) -- Chinese President Li Bo met with Kazakh President Arman Serik in Beijing on Tuesday.\n\n" +
		"Li said that trade was growing. The two sides should open more gates.\n"
	fixed := Read(text, time.Time{}, Decided{Corrections: []Correction{{Kind: KindSpeaker, At: at(text, "trade was growing"), Values: []string{"Arman Serik"}}}})
	plain := Read(text, time.Time{}, Decided{})
	assert.Len(t, plain.Statements, 2)
	assert.Equal(t, plain.Statements[1].Content, fixed.Statements[1].Content)
	assert.Equal(t, []string{"p2"}, fixed.Statements[1].Speakers)
}

// who gives those who met with their offices, by side.
func who(r record.Record) []string {
	list := []string{}
	for _, side := range r.Sides {
		for _, id := range side.Leaders {
			for _, p := range r.People {
				if p.ID == id {
					list = append(list, side.ID+" "+p.Name+" "+p.Role)
				}
			}
		}
	}
	return list
}

func TestWhoMetIsPutRight(t *testing.T) {
	for _, c := range []struct {
		reason string
		list   []Correction
		want   []string
	}{
		{"as it is read", nil, []string{"CN Li Bo President", "KZ Arman Serik President"}},
		{"others among those named", []Correction{about(KindLeaders, "", "Serik", "Ana Berg"), about(KindCountry, "Ana Berg", "FR")}, []string{"KZ Arman Serik President", "FR Ana Berg Foreign Minister"}},
		{"one whom the text does not name", []Correction{about(KindLeaders, "", "Li Bo", "Omar Dale"), about(KindCountry, "Omar Dale", "no"), about(KindOffice, "Omar Dale", "King")}, []string{"CN Li Bo President", "NO Omar Dale King"}},
		{"a name, and what is said of it by that name", []Correction{about(KindName, "Li Bo", "Li Boyu"), about(KindOffice, "Li Boyu", "Premier"), about(KindLeaders, "", "Li Boyu", "Serik")}, []string{"CN Li Boyu Premier", "KZ Arman Serik President"}},
		{"a country", []Correction{about(KindCountry, "Arman Serik", "UZ")}, []string{"CN Li Bo President", "UZ Arman Serik President"}},
		{"no country", []Correction{about(KindCountry, "Arman Serik")}, []string{"CN Li Bo President", "x2 Arman Serik President"}},
		{"no office", []Correction{about(KindOffice, "Arman Serik")}, []string{"CN Li Bo President", "KZ Arman Serik "}},
		{"nobody met", []Correction{about(KindForm, "", "none")}, []string{}},
	} {
		r := corrected(c.list...)
		assert.Equal(t, c.want, who(r), c.reason)
		for _, made := range r.Corrections {
			assert.True(t, made.Applied, "%s: %s", c.reason, made.Reason)
		}
	}
}

// Two of one name could not be told apart in what is corrected next.
func TestANameThatSomebodyElseHasIsRefused(t *testing.T) {
	r := corrected(about(KindName, "Arman Serik", "Li Bo"), about(KindCountry, "Li Bo", "FR"))
	assert.ElementsMatch(t, []string{"FR Li Bo President", "KZ Arman Serik President"}, who(r))
	assert.Equal(t, []bool{false, true}, []bool{r.Corrections[0].Applied, r.Corrections[1].Applied})
	back := corrected(about(KindName, "Li Bo", "Li Boyu"), about(KindName, "Li Boyu", "Li Bo"))
	assert.True(t, back.Corrections[1].Applied, back.Corrections[1].Reason)
}

func TestFactsArePutRight(t *testing.T) {
	r := corrected(
		about(KindDate, "", "2023-10-16"), about(KindForm, "", "visit"),
		selecting(about(KindPlace, "", "Rail Hall", "cn"), "rail transport"), selecting(about(KindOccasion, ""), "Tuesday"),
	)
	assert.Equal(t, "2023-10-16", r.Meeting.Date)
	assert.Equal(t, record.FormVisit, r.Meeting.Form)
	assert.Equal(t, "Rail Hall CN rail transport", r.Meeting.Place.Name+" "+r.Meeting.Place.Country+" "+r.Meeting.Place.Span.Text)
	assert.Equal(t, "Tuesday", r.Meeting.Occasion.Text)
	none := corrected(about(KindDate, ""), about(KindPlace, ""), about(KindOccasion, ""))
	assert.Empty(t, none.Meeting.Date)
	assert.Nil(t, none.Meeting.Place)
	assert.Nil(t, corrected(about(KindForm, "", "call")).Meeting.Place, "nobody went anywhere")
}

// settled tells the outcomes.
func settled(r record.Record) []string {
	list := []string{}
	for _, o := range r.Outcomes {
		list = append(list, string(o.Kind)+" "+o.Content[0].Text+" "+o.Date+" "+o.Statement)
	}
	return list
}

func TestOutcomesArePutRight(t *testing.T) {
	const signed, opens = "a document on rail transport", "scheduled two gates would open next year 2024 s2"
	assert.Equal(t, []string{opens, "signed " + signed + "  "}, settled(corrected()))
	adding := selecting(Correction{Kind: KindOutcomeAdd, Values: []string{"announced"}}, "wheat was dear")
	for _, c := range []struct {
		reason string
		list   []Correction
		want   []string
	}{
		{"its sort", []Correction{put(KindOutcomeKind, signed, "agreed")}, []string{opens, "agreed " + signed + "  "}},
		{"its words", []Correction{selecting(put(KindOutcomeExtent, signed), "rail transport")}, []string{opens, "signed rail transport  "}},
		{"when it falls due", []Correction{put(KindOutcomeDate, signed, "2024-05"), put(KindOutcomeDate, "two gates would open")}, []string{"scheduled two gates would open next year  s2", "signed " + signed + " 2024-05 "}},
		{"it is none", []Correction{put(KindOutcomeHide, signed)}, []string{opens}},
		{"one that was not found, in its statement", []Correction{adding}, []string{"announced wheat was dear  s1", opens, "signed " + signed + "  "}},
		{"once, however often it is added", []Correction{adding, adding}, []string{"announced wheat was dear  s1", opens, "signed " + signed + "  "}},
		{"its statement is gone", []Correction{adding, put(KindHide, "wheat was dear")},
			[]string{"announced wheat was dear  ", "scheduled two gates would open next year 2024 s1", "signed " + signed + "  "}},
	} {
		assert.Equal(t, c.want, settled(corrected(c.list...)), c.reason)
	}
}

// What cannot be made says why, and leaves the record as it was.
func TestWhatCannotBeMadeIsTold(t *testing.T) {
	before := corrected()
	for _, c := range []struct {
		reason string
		made   Correction
		want   record.Problem
	}{
		{"its words are gone", put(KindAct, "barley was dear", "urge"), record.ProblemWordsGone},
		{"words that it puts are gone", selecting(put(KindExtent, "wheat was dear"), "barley"), record.ProblemWordsGone},
		{"words in which nobody speaks", put(KindAct, "was present", "urge"), record.ProblemNoTarget},
		{"words without an outcome", put(KindOutcomeHide, "wheat"), record.ProblemNoTarget},
		{"nobody of that name", about(KindOffice, "Omar Dale", "King"), record.ProblemNobody},
		{"of no statement", about(KindAct, "", "urge"), record.ProblemUnfit},
		{"no such act", put(KindAct, "wheat was dear", "sing"), record.ProblemUnfit},
		{"no subject", put(KindTopics, "wheat was dear"), record.ProblemUnfit},
		{"four subjects", put(KindTopics, "wheat was dear", "trade", "energy", "people", "rights"), record.ProblemUnfit},
		{"a subject twice", put(KindTopics, "wheat was dear", "trade", "trade"), record.ProblemUnfit},
		{"nobody speaks", put(KindSpeaker, "wheat was dear", " \n"), record.ProblemUnfit},
		{"neither denied nor not", put(KindNegated, "wheat was dear", "perhaps"), record.ProblemUnfit},
		{"only a mark", selecting(put(KindExtent, "wheat was dear"), ". "), record.ProblemUnfit},
		{"cut outside", selecting(put(KindSplit, "wheat was dear"), "water"), record.ProblemUnfit},
		{"joined with itself", selecting(put(KindJoin, "wheat was dear"), "wheat"), record.ProblemUnfit},
		{"joined with nothing", selecting(put(KindJoin, "wheat was dear"), "was present"), record.ProblemNoTarget},
		{"no such day", about(KindDate, "", "2023-02-30"), record.ProblemUnfit},
		{"no such country", about(KindCountry, "Li Bo", "XX"), record.ProblemUnfit},
		{"no such form", about(KindForm, "", "dinner"), record.ProblemUnfit},
		{"one who meets himself", about(KindLeaders, "", "Li Bo", "Li Bo"), record.ProblemUnfit},
		{"somebody else's name", about(KindName, "Arman Serik", "Li Bo"), record.ProblemUnfit},
		{"no name", about(KindName, "Li Bo", "\x00\n"), record.ProblemUnfit},
		{"no such sort of outcome", put(KindOutcomeKind, "rail transport", "sung"), record.ProblemUnfit},
		{"no such time", put(KindOutcomeDate, "rail transport", "soon!"), record.ProblemUnfit},
		{"of a newer version", about("colour", "", "blue"), record.ProblemUnfit},
	} {
		after := corrected(c.made)
		assert.Len(t, after.Corrections, 1, c.reason)
		told := after.Corrections[0]
		assert.Equal(t, c.want, told.Problem, c.reason)
		assert.False(t, told.Applied, c.reason)
		assert.NotEmpty(t, told.Reason, c.reason)
		after.Corrections = before.Corrections
		assert.Equal(t, tell(t, before), tell(t, after), c.reason)
	}
}

func TestWhatIsDeniedIsMarked(t *testing.T) {
	assert.True(t, corrected(put(KindNegated, "wheat was dear", "true")).Statements[0].Negated)
	assert.False(t, corrected(put(KindNegated, "wheat was dear", "true"), put(KindNegated, "wheat was dear", "false")).Statements[0].Negated)
}
