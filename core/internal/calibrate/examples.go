package main

import (
	"slices"

	"visavis/core/internal/corpus"
	"visavis/core/internal/reading"
	"visavis/core/meeting"
	"visavis/core/speech"
)

// example is a finding with its signs, and whether it is right: a statement of which
// most words have the speakers that careful readers gave them, a country that is a leader's.
type example struct {
	text  string
	signs []string
	right bool
}

// speakers are the statements read in the marked texts of a folder.
func speakers(dir string) ([]example, error) {
	marked, err := corpus.Marked(dir)
	var all []example
	for len(marked) > 0 {
		n := slices.IndexFunc(marked, func(s corpus.Said) bool { return s.ID != marked[0].ID })
		if n < 0 {
			n = len(marked)
		}
		all = append(all, examplesOf(dir, marked[:n])...)
		marked = marked[n:]
	}
	return all, err
}

// examplesOf are those of one text, of which all statements are marked.
func examplesOf(dir string, marked []corpus.Said) []example {
	read := reading.Of(marked[0].Source)
	met, cast := meeting.Find(read, meeting.Given{})
	report := speech.Find(read.Doc, cast, read.Said, met)
	speakers := speakersAt(marked)
	var all []example
	for i, st := range report.Statements {
		names := make([]string, len(st.Speakers))
		for k, p := range st.Speakers {
			names[k] = read.Doc.Text(cast.People[p].Name)
		}
		right, words := 0, 0
		for _, piece := range st.Content {
			for at := range piece.Len() {
				words++
				if corpus.SameNames(names, speakers[int(read.Doc.Token(piece.From+at).Start)]) {
					right++
				}
			}
		}
		all = append(all, example{dir + marked[0].ID, report.Signs(i, met), 2*right > words})
	}
	return all
}

// speakersAt gives the marked speakers of every byte that somebody speaks.
func speakersAt(marked []corpus.Said) map[int][]string {
	at := map[int][]string{}
	for _, s := range marked {
		for _, piece := range s.Pieces {
			for i := piece[0]; i < piece[1]; i++ {
				at[i] = s.Speakers
			}
		}
	}
	return at
}
