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
func hints(source string, decided Decided) core.Given {
	h := hinter{given: decided.Given, called: map[string]string{}}
	h.given.Countries = maps.Clone(decided.Countries)
	for _, c := range decided.Corrections {
		h.take(c)
	}
	return h.given
}

// hinter gathers hints.
type hinter struct {
	given  core.Given
	called map[string]string // names that a person has put, and those that the text gives
}

// inText is the name that the text gives somebody.
func (h *hinter) inText(name string) string {
	name = oneLine(name)
	if before, ok := h.called[name]; ok {
		return before
	}
	return name
}

func (h *hinter) take(c Correction) {
	switch c.Kind {
	case KindName:
		if name := oneLine(first(c.Values)); name != "" {
			h.called[name] = h.inText(c.Who)
		}
	case KindLeaders:
		if names := namesIn(c.Values); len(names) > 1 {
			h.given.Leaders = nil
			for _, name := range names {
				h.given.Leaders = append(h.given.Leaders, h.inText(name))
			}
		}
	case KindCountry:
		h.country(h.inText(c.Who), strings.ToUpper(oneLine(first(c.Values))))
	case KindDate:
		if _, err := time.Parse(time.DateOnly, first(c.Values)); err == nil {
			h.given.Date = first(c.Values)
		}
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
