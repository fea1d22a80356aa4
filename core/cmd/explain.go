package cmd

import (
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"

	"visavis/core"
	"visavis/core/record"
)

func explain(c call) int {
	o, err := readOptions("explain", c.args, false)
	if err != nil {
		return c.refuse(err, "explain", explainHelp)
	}
	work := func(a article) (string, error) { return explanation(a, a.decided(o.decided).Given), nil }
	status, err := inOrder(c, o, work, func(made outcome[string]) error {
		_, err := io.WriteString(c.stdout, made.made)
		return err
	})
	if err != nil {
		return c.fail("", err)
	}
	return status
}

func explanation(a article, decided core.Given) string {
	var out strings.Builder
	out.WriteString("== " + printable(a.name) + "\n")
	rec, rejected, grounds := core.Explain(a.text, a.published, decided)
	reading{&out, rec, []rune(rec.Text), rejected, grounds}.draw()
	return out.String()
}

// reading writes one record for a person who asks why it is as it is.
type reading struct {
	out    *strings.Builder
	rec    record.Record
	points []rune // the text, cut as the record counts

	rejected []record.Rejection // cues that gave no statement
	grounds  []record.Ground    // one for each statement
}

// evidenceWords lists what speaks for who met: each rule with its words.
func evidenceWords(why []record.Reason) string {
	list := make([]string, len(why))
	for i, e := range why {
		list[i] = e.Rule + labelled(" ", quote(e.Span))
	}
	return strings.Join(list, ", ")
}

// nowhere stands for the sentence of a finding that lies in none.
const nowhere = -1

func (r reading) draw() {
	for _, p := range r.rec.People {
		r.line("%s %s: %s, %d mentions", p.ID, p.Name, words(string(p.Part), p.Role, p.Country), len(p.Mentions))
	}
	m := r.rec.Meeting
	r.line("meeting: %s\n", words(string(m.Form), m.Date, placeName(m.Place), spanWords(m.Occasion)))
	if len(m.Why) > 0 {
		r.line("who met: %s\n", evidenceWords(m.Why))
	}
	statements := groupBySentence(r.rec, r.rec.Statements, func(s record.Statement) []record.Span { return s.Content })
	outcomes := groupBySentence(r.rec, r.rec.Outcomes, func(o record.Outcome) []record.Span { return o.Content })
	rejected := groupBySentence(r.rec, r.rejected, func(j record.Rejection) []record.Span { return []record.Span{j.Cue} })
	for i, s := range r.rec.Sentences {
		r.line("%d. %s: %s", i+1, s.Kind, r.cut(s))
		r.findings(statements[i], outcomes[i])
		for _, j := range rejected[i] {
			r.line("     rejected “%s”: %s", oneLine(j.Cue.Text), j.Reason)
		}
	}
	r.findings(statements[nowhere], outcomes[nowhere]) // a fault of the engine: shown all the more
	for _, w := range r.rec.Warnings {
		r.line("warning %s: %s", w.Code, w.Message)
	}
	r.line("")
}

// groupBySentence puts each finding under the sentence in which it begins.
func groupBySentence[F any](rec record.Record, findings []F, content func(F) []record.Span) map[int][]F {
	groups := map[int][]F{}
	for _, f := range findings {
		at := sentenceAt(rec.Sentences, content(f))
		groups[at] = append(groups[at], f)
	}
	return groups
}

func sentenceAt(sentences []record.Sentence, content []record.Span) int {
	if len(content) == 0 {
		return nowhere
	}
	begin := content[0].Start
	i := sort.Search(len(sentences), func(i int) bool { return sentences[i].End > begin })
	if i == len(sentences) || sentences[i].Start > begin {
		return nowhere
	}
	return i
}

func (r reading) findings(statements []record.Statement, outcomes []record.Outcome) {
	for _, s := range statements {
		r.statement(s)
	}
	for _, o := range outcomes {
		r.line("     %s %s: %s", o.ID, o.Kind, said(o.Content))
		r.line("        rule %s%s", o.Why, labelled(", date ", o.Date))
	}
}

func (r reading) statement(s record.Statement) {
	r.line("     %s %s: %s", s.ID, r.speakers(s), said(s.Content))
	r.line("        rule %s, confidence %s%s%s", s.Why, strconv.FormatFloat(s.Confidence, 'f', 2, 64),
		labelled(", cue ", quote(s.Cue)), labelled(", speaker named by ", quote(s.Source)))
	topics := make([]string, len(s.Topics))
	for i, t := range s.Topics {
		topics[i] = string(t)
	}
	denied := ""
	if s.Negated {
		denied = "negated" // "denied that", "no agreement was reached on"
	}
	r.line("        %s", words(denied, string(s.Mode), string(s.Act), s.Strength, strings.Join(topics, "+")))
	r.ground(s)
}

// ground writes what the act and the topics of a statement were told by.
func (r reading) ground(s record.Statement) {
	for i, g := range r.grounds {
		if r.rec.Statements[i].ID != s.ID {
			continue
		}
		list := []string{string(s.Act) + " by rule " + g.Rule + labelled(" ", quote(g.Act))}
		for k, word := range g.Topics {
			if word != nil {
				list = append(list, string(s.Topics[k])+" "+quote(word))
			}
		}
		r.line("        %s", strings.Join(list, ", "))
	}
}

func (r reading) speakers(s record.Statement) string {
	names := []string{}
	for _, id := range s.Speakers {
		name := id
		for _, p := range r.rec.People {
			if p.ID == id {
				name = p.Name
			}
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return "(nobody)"
	}
	return strings.Join(names, " + ")
}

func (r reading) cut(s record.Sentence) string {
	if s.Start < 0 || s.End > len(r.points) || s.Start > s.End {
		return "(outside the text)"
	}
	return oneLine(string(r.points[s.Start:s.End]))
}

// line writes what a person reads in a terminal, which must obey nothing in a text.
func (r reading) line(format string, args ...any) {
	for _, line := range strings.SplitAfter(fmt.Sprintf(format+"\n", args...), "\n") {
		text, end := strings.CutSuffix(line, "\n")
		r.out.WriteString(printable(text))
		if end {
			r.out.WriteByte('\n')
		}
	}
}

func said(content []record.Span) string {
	list := make([]string, len(content))
	for i, p := range content {
		list[i] = oneLine(p.Text)
	}
	return strings.Join(list, " … ")
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func quote(s *record.Span) string {
	if s == nil {
		return ""
	}
	return "“" + oneLine(s.Text) + "”"
}

func spanWords(s *record.Span) string {
	if s == nil {
		return ""
	}
	return oneLine(s.Text)
}

func placeName(p *record.Place) string {
	if p == nil {
		return ""
	}
	return p.Name
}

// labelled leaves the label out where there is nothing to label.
func labelled(label, value string) string {
	if value == "" {
		return ""
	}
	return label + value
}

// words joins what is there.
func words(list ...string) string {
	there := []string{}
	for _, w := range list {
		if w != "" {
			there = append(there, w)
		}
	}
	return strings.Join(there, ", ")
}
