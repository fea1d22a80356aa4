package record

import (
	"fmt"
	"slices"
	"strings"

	"visavis/core/text"
	"visavis/core/token"
)

// warnings are what a reader should know before trusting the record.
func (d *Draft) warnings(r Record) []Warning {
	a := d.a
	found := []Warning{}
	add := func(code WarningCode, span *Span, message string, args ...any) {
		found = append(found, Warning{Code: code, Message: fmt.Sprintf(message, args...), Span: span})
	}
	if strings.Contains(r.Text, "\uFFFD") || strings.IndexByte(r.Text, 0) >= 0 {
		add(WarnEncoding, nil, "Some characters cannot be read. The file may be in another encoding, or no text at all.")
	}
	if len(a.Doc.Tokens) == 0 {
		add(WarnEmpty, nil, "There is no text to read.")
		return found
	}
	if r.Language != "en" && r.Language != "" {
		add(WarnLanguage, nil, "This seems to be written in %s. Only English is read.", languageName(r.Language))
	}
	if r.Meeting.Form == FormNone {
		add(WarnNoMeeting, nil, "No meeting between two sides was found in this text.%s", a.named())
	}
	if unfit := a.Meeting.Unfit; len(unfit) > 0 {
		add(WarnUnfit, nil, "What was given does not fit this text and was left out: %s.", strings.Join(unfit, "; "))
	}
	if r.Meeting.Form != FormNone && len(r.Statements) > 0 && oneSide(r) {
		add(WarnOneSpeaker, nil, "Only one side's words are reported in this text.")
	}
	if others := a.Report.Others; len(others) > 0 {
		add(WarnSeveralMeetings, a.convert.optional(a.Doc.Sentences[others[0]].Span), "This text tells of more than one meeting. Only what was said at the first is given.")
	}
	found = append(found, a.doubts(r)...)
	if last := a.cutOff(); last != nil {
		add(WarnTruncated, last, "The text ends in the middle of a sentence.")
	}
	if n := len(d.Unassigned); n > 0 {
		add(WarnUnassigned, d.Unassigned[0].orNull(), "%s", unassigned(n, r.Meeting.Form != FormNone))
	}
	return found
}

// unassigned says of reported words that they stand with nobody. Where a meeting
// was found, a speaker may well be named who is not one of those who met.
func unassigned(n int, met bool) string {
	if !met {
		return counted(n, "reported passage", "reported passages") + " whose speaker could not be told."
	}
	return counted(n, "reported passage is", "reported passages are") + " of nobody who met, or of a speaker who could not be told."
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// named says who was found where no meeting was.
func (a *assembler) named() string {
	var names []string
	for p := range a.Cast.People {
		if len(names) < 4 {
			names = append(names, a.name(a.Cast.People[p]))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return " Named are: " + strings.Join(names, ", ") + "."
}

// oneSide tells whether all statements are of one side.
func oneSide(r Record) bool {
	heard, side := false, ""
	for _, p := range r.People {
		if p.Part != PartLeader || heard && p.Country == side || !speaks(r, p.ID) {
			continue
		}
		if heard {
			return false
		}
		heard, side = true, p.Country
	}
	return true
}

func speaks(r Record, person string) bool {
	return slices.ContainsFunc(r.Statements, func(st Statement) bool { return slices.Contains(st.Speakers, person) })
}

// cutOff is the last sentence where it breaks off, nil where it is whole.
func (a *assembler) cutOff() *Span {
	for s := len(a.Doc.Sentences) - 1; s >= 0; s-- {
		if a.Doc.RoleOf(s) != text.Body {
			continue
		}
		sentence := a.Doc.Sentences[s]
		if a.Doc.Paragraphs[sentence.Paragraph].Item || sentence.Len() < 4 || !a.Doc.HasWord(sentence.Span) || a.closed(sentence.Span) {
			return nil
		}
		return a.convert.optional(sentence.Span)
	}
	return nil
}

// closed tells whether a sentence ends in a stop, behind marks and brackets.
func (a *assembler) closed(s token.Span) bool {
	for i := s.To - 1; i >= s.From; i-- {
		t := a.Doc.Token(i)
		switch {
		case t.Kind == token.Quote || t.Norm == ")" || t.Norm == "]":
			continue
		case t.Norm == "." || t.Norm == "!" || t.Norm == "?" || t.Norm == "…" || t.Norm == "..." || t.Norm == ":" || t.Norm == ";":
			return true
		}
		return i < s.To-1 && a.Doc.Token(s.To-1).Kind != token.Quote || strings.HasSuffix(a.Doc.Text(token.Span{From: i, To: i + 1}), ".")
	}
	return false
}

func languageName(code string) string {
	names := map[string]string{
		"zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ru": "Russian", "uk": "Ukrainian", "kk": "Kazakh", "ar": "Arabic", "fa": "Persian",
		"fr": "French", "de": "German", "es": "Spanish", "pt": "Portuguese", "it": "Italian", "tr": "Turkish", "vi": "Vietnamese",
		"id": "Indonesian", "ms": "Malay", "pl": "Polish", "nl": "Dutch", "hi": "Hindi", "uz": "Uzbek", "az": "Azerbaijani", "ky": "Kyrgyz",
		"el": "Greek", "he": "Hebrew", "th": "Thai",
	}
	if name, ok := names[code]; ok {
		return name
	}
	return "another language"
}
