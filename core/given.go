package core

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"visavis/core/meeting"
	"visavis/core/record"
)

// Given is what a person has decided: who met, their countries, the day. People are
// told by name, or by the id that they have in the record read without it.
type Given = meeting.Given

// Said is whose words a stretch of the text is.
type Said = meeting.Said

// ExtractGiven reads source like Extract, with what a person has decided put above
// what the text says. In the record it carries the rule "given".
func ExtractGiven(source string, published time.Time, decided Given) record.Record {
	decided = byName(source, published, decided)
	source = valid(source)
	rec, left := surely(source, func(source string) record.Record {
		findings, _ := read(source, published, decided)
		return record.Assemble(findings)
	})
	return withLeftOut(rec, source, left)
}

// byName puts names for ids. Ids are a record's own, so that the text has to be
// read once more where there are any.
func byName(source string, published time.Time, decided Given) Given {
	var names map[string]string
	name := func(who string) string {
		number, ok := strings.CutPrefix(who, "p")
		if _, err := strconv.Atoi(number); !ok || err != nil {
			return who
		}
		if names == nil {
			names = map[string]string{}
			for _, p := range Extract(source, published).People {
				names[p.ID] = p.Name
			}
		}
		if found, ok := names[who]; ok {
			return found
		}
		return who
	}
	named := decided
	named.Leaders, named.Countries = nil, map[string]string{}
	for _, who := range decided.Leaders {
		named.Leaders = append(named.Leaders, name(who))
	}
	for _, who := range slices.Sorted(maps.Keys(decided.Countries)) {
		named.Countries[name(who)] = decided.Countries[who]
	}
	return named
}
