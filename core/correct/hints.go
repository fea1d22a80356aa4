package correct

import (
	"maps"
	"strings"
	"time"

	"visavis/core"
	"visavis/core/record"
)

// hints are what of a person's decisions changes what follows it in a text: the text is
// read with it.
func hints(source string, decided Decided, named map[string]bool) core.Given {
	if len(decided.Corrections) == 0 {
		return decided.Given
	}
	h := hinter{given: decided.Given, called: renamed{}, named: named, text: newWords(strings.ToValidUTF8(source, "\uFFFD"))}
	h.given.Countries = maps.Clone(decided.Countries)
	for _, c := range decided.Corrections {
		h.take(c)
	}
	return h.given
}

// hinter gathers hints.
type hinter struct {
	given  core.Given
	called renamed
	named  map[string]bool // the names that the text gives
	text   *words
	cuts   []cut
}

// cut is a statement that a person has cut in two before: the text is read with it whole.
type cut struct{ whole, second record.Span }

func (h *hinter) take(c Correction) {
	switch c.Kind {
	case KindName:
		h.name(c)
	case KindLeaders:
		if names := namesIn(c.Values); len(names) > 1 {
			h.given.Leaders, h.given.Unnamed = nil, true
			for _, name := range names {
				h.given.Leaders = append(h.given.Leaders, h.called.inText(name))
			}
		}
	case KindCountry:
		h.country(h.called.inText(c.Who), strings.ToUpper(oneLine(first(c.Values))))
	case KindSpeaker:
		h.speaker(c)
	case KindSplit:
		h.split(c)
	case KindDate:
		if _, err := time.Parse(time.DateOnly, first(c.Values)); err == nil {
			h.given.Date = first(c.Values)
		}
	}
}

// name notes a new name, but not one that somebody else has: that is refused.
func (h *hinter) name(c Correction) {
	name, before := oneLine(first(c.Values)), h.called.inText(c.Who)
	_, isPut := h.called[name]
	if name != "" && !isPut && (!h.named[name] || name == before) {
		h.called[name] = before
	}
}

func (h *hinter) country(name, code string) {
	if record.CountryName(code) == "" {
		return
	}
	if h.given.Countries == nil {
		h.given.Countries = map[string]string{}
	}
	h.given.Countries[name] = code
}

// speaker tells whose words a statement is, for the reading of what comes after it.
func (h *hinter) speaker(c Correction) {
	if c.At == nil {
		return
	}
	at, found := h.text.find(*c.At)
	said := core.Said{Start: at.Start, End: at.End}
	for _, name := range namesIn(c.Values) {
		said.By = append(said.By, h.called.inText(name))
	}
	if !found || len(said.By) == 0 {
		return
	}
	for _, cut := range h.cuts {
		if shared([]record.Span{cut.whole}, at) == 0 {
			continue
		}
		if at.Start < cut.second.Start {
			return // the second half keeps the floor
		}
		said.Start = said.End - 1 // it begins nowhere here, and has the floor all the same
	}
	h.given.Said = append(h.given.Said, said)
}

func (h *hinter) split(c Correction) {
	if c.At == nil || len(c.Words) != 1 {
		return
	}
	whole, found := h.text.find(*c.At)
	second, foundToo := h.text.find(c.Words[0])
	if found && foundToo {
		h.cuts = append(h.cuts, cut{h.text.span(min(whole.Start, second.Start), max(whole.End, second.End)), second})
	}
}
