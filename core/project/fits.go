package project

import (
	"reflect"
	"slices"
	"sort"

	"visavis/core/record"
)

var spanType = reflect.TypeFor[record.Span]()

// fits says whether a record can be trusted as one that was read from its text:
// every span lies on its words, every person whom it names is there, and sentences
// follow each other, no two statements have the same words, and acts, subjects, kinds
// and forms are such as there are. It makes lists that are null empty.
func fits(rec *record.Record) bool {
	text := []rune(rec.Text)
	return spansFit(reflect.ValueOf(rec).Elem(), text) && sentencesFit(rec.Sentences, len(text)) && peopleFit(rec) && statementsFit(rec) && vocabularyFits(rec)
}

func spansFit(v reflect.Value, text []rune) bool {
	switch v.Kind() {
	case reflect.Pointer:
		return v.IsNil() || spansFit(v.Elem(), text)
	case reflect.Slice:
		if v.IsNil() {
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		for i := range v.Len() {
			if !spansFit(v.Index(i), text) {
				return false
			}
		}
	case reflect.Struct:
		if v.Type() == spanType {
			s := v.Interface().(record.Span)
			return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) && string(text[s.Start:s.End]) == s.Text
		}
		for i := range v.NumField() {
			if !spansFit(v.Field(i), text) {
				return false
			}
		}
	}
	return true
}

func sentencesFit(sentences []record.Sentence, length int) bool {
	at := 0
	for _, s := range sentences {
		if s.Start < at || s.End < s.Start || s.End > length {
			return false
		}
		at = s.End
	}
	return true
}

// peopleFit: whoever leads or speaks is among the people.
func peopleFit(rec *record.Record) bool {
	known := map[string]bool{}
	for _, p := range rec.People {
		if known[p.ID] {
			return false
		}
		known[p.ID] = true
	}
	lists := [][]string{}
	for _, s := range rec.Sides {
		lists = append(lists, s.Leaders)
	}
	for _, a := range rec.Meeting.Alternatives {
		lists = append(lists, a.Leaders)
	}
	for _, s := range rec.Statements {
		lists = append(lists, s.Speakers)
	}
	return !slices.ContainsFunc(slices.Concat(lists...), func(id string) bool { return !known[id] })
}

// statementsFit: each has words, and an id of its own.
func statementsFit(rec *record.Record) bool {
	known := map[string]bool{}
	taken := []record.Span{}
	for _, s := range rec.Statements {
		if len(s.Content) == 0 || known[s.ID] {
			return false
		}
		known[s.ID] = true
		taken = append(taken, s.Content...)
	}
	if overlap(taken) {
		return false
	}
	for _, o := range rec.Outcomes {
		if len(o.Content) == 0 || known[o.ID] || o.Statement != "" && !known[o.Statement] {
			return false
		}
		known[o.ID] = true
	}
	return true
}

func overlap(spans []record.Span) bool {
	sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
	for i, s := range spans {
		if s.Start == s.End || i > 0 && s.Start < spans[i-1].End {
			return true
		}
	}
	return false
}

// vocabularyFits: no word stands where only those of a list can.
func vocabularyFits(rec *record.Record) bool {
	if !slices.Contains(record.Forms, rec.Meeting.Form) {
		return false
	}
	for _, s := range rec.Statements {
		unknown := slices.ContainsFunc(s.Topics, func(t record.Topic) bool { return !slices.Contains(record.Topics, t) })
		if unknown || len(s.Topics) == 0 || !slices.Contains(record.Acts, s.Act) {
			return false
		}
	}
	return !slices.ContainsFunc(rec.Outcomes, func(o record.Outcome) bool { return !slices.Contains(record.OutcomeKinds, o.Kind) })
}
