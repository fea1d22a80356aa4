package core

import (
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"visavis/core/internal/corpus"
	"visavis/core/record"
)

// TestConfidenceIsTheShareOfRightSpeakers prints, for what careful readers have
// marked, how often statements of a confidence have the right speaker.
func TestConfidenceIsTheShareOfRightSpeakers(t *testing.T) {
	for _, dir := range []string{"../../shared/corpus", "../../shared/corpus2"} {
		t.Run(dir, func(t *testing.T) { confidenceIsTheShare(t, dir) })
	}
}

func confidenceIsTheShare(t *testing.T, dir string) {
	type tally struct{ right, all int }
	steps, sure := map[int]*tally{}, tally{}
	for _, marked := range byText(corpus.Gold(t, dir)) {
		rec := Extract(marked[0].Source, time.Time{})
		speakers := speakersAt(marked)
		for _, st := range rec.Statements {
			step := int(st.Confidence*20 + 1e-9)
			if steps[step] == nil {
				steps[step] = &tally{}
			}
			right := 0
			if rightSpeaker(rec, st, speakers) {
				right = 1
			}
			steps[step].right += right
			steps[step].all++
			if st.Confidence >= 0.9 {
				sure.right += right
				sure.all++
			}
		}
	}
	for step := range 21 {
		if n := steps[step]; n != nil {
			t.Logf("confidence %.2f to %.2f: %.3f right of %d", float64(step)/20, float64(step+1)/20, float64(n.right)/float64(n.all), n.all)
		}
	}
	share := float64(sure.right) / float64(sure.all)
	t.Logf("0.90 and more: %.3f right of %d", share, sure.all)
	assert.GreaterOrEqual(t, share, 0.95)
}

func byText(all []corpus.Said) map[string][]corpus.Said {
	texts := map[string][]corpus.Said{}
	for _, s := range all {
		texts[s.ID] = append(texts[s.ID], s)
	}
	return texts
}

// speakersAt gives the marked speakers of every code point that somebody speaks.
func speakersAt(marked []corpus.Said) map[int][]string {
	at := map[int][]string{}
	for _, s := range marked {
		for _, piece := range s.Pieces {
			from := utf8.RuneCountInString(s.Source[:piece[0]])
			for i := range utf8.RuneCountInString(s.Source[piece[0]:piece[1]]) {
				at[from+i] = s.Speakers
			}
		}
	}
	return at
}

// rightSpeaker tells whether most of a statement's words have its speakers.
func rightSpeaker(rec record.Record, st record.Statement, marked map[int][]string) bool {
	var names []string
	for _, id := range st.Speakers {
		for _, p := range rec.People {
			if p.ID == id {
				names = append(names, p.Name)
			}
		}
	}
	right, all := 0, 0
	for _, piece := range st.Content {
		for i := piece.Start; i < piece.End; i++ {
			all++
			if corpus.SameNames(names, marked[i]) {
				right++
			}
		}
	}
	return 2*right > all
}
