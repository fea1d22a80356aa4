package export

import (
	"io"
	"strings"

	"visavis/core/record"
)

// writeMarkdown writes one memo a record, with a rule between two.
func writeMarkdown(w io.Writer, recs []record.Record) error {
	var out strings.Builder
	for i, rec := range recs {
		if i > 0 {
			out.WriteString("\n---\n\n")
		}
		drawMarkdown(&out, newMemo(rec))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func drawMarkdown(out *strings.Builder, m memo) {
	line(out, "# ", escape(m.Title))
	if m.Source != "" {
		line(out, "\n", escape(m.Source))
	}
	drawFacts(out, m.Facts)
	drawSubjects(out, m)
	drawList(out, "Said by others", entryLines(m.Others))
	drawOutcomes(out, m.Outcomes)
	drawList(out, "Present", escapeAll(m.Present))
	drawList(out, "Read with care", escapeAll(m.Warnings))
	drawList(out, "Corrected by hand", escapeAll(m.Corrections))
	if m.Citation != "" {
		line(out, "\nSource: ", escape(m.Citation))
	}
}

func drawFacts(out *strings.Builder, facts []fact) {
	line(out, "\n## The meeting\n")
	line(out, "| Fact | What the text says |")
	line(out, "| --- | --- |")
	for _, f := range facts {
		value := escape(f.Value)
		if value == "" {
			value = "*" + notStated + "*"
		}
		line(out, "| ", f.Name, " | ", value, " |")
	}
}

// drawSubjects puts up to maxColumns voices side by side, and more one below
// the other: a table with six columns cannot be read on paper.
func drawSubjects(out *strings.Builder, m memo) {
	line(out, "\n## What was said, by subject")
	switch {
	case len(m.Subjects) == 0:
		line(out, "\nNo statement is given here.")
	case m.asLists():
		drawSubjectLists(out, m)
	default:
		drawSubjectTable(out, m)
		drawList(out, "Said together", jointLines(m.Subjects))
	}
}

func drawSubjectTable(out *strings.Builder, m memo) {
	if !anyCell(m.Subjects) {
		return
	}
	heads, rule := []string{"Subject"}, "| --- |"
	for _, c := range m.Columns {
		heads = append(heads, withOffice(c))
		rule += " --- |"
	}
	line(out, "\n| ", strings.Join(heads, " | "), " |")
	line(out, rule)
	for _, s := range m.Subjects {
		if s.silent() {
			continue
		}
		cells := []string{"**" + escape(s.Name) + "**"}
		if s.Who != "" {
			cells[0] += "<br>" + escape(s.Who)
		}
		for _, cell := range s.Cells {
			cells = append(cells, strings.Join(bullets(entryLines(cell)), "<br>"))
		}
		line(out, "| ", strings.Join(cells, " | "), " |")
	}
}

func drawSubjectLists(out *strings.Builder, m memo) {
	for _, s := range m.Subjects {
		line(out, "\n### ", escape(s.Name), "\n")
		for _, e := range m.listed(s) {
			line(out, "- ", entryLine(e))
		}
	}
}

func drawOutcomes(out *strings.Builder, list []outcome) {
	lines := []string{}
	for _, o := range list {
		text := "**" + escape(o.Kind) + "**: " + escape(o.Text)
		if o.note() != "" {
			text += " *(" + escape(o.note()) + ")*"
		}
		lines = append(lines, text)
	}
	drawList(out, "Outcomes", lines)
}

func drawList(out *strings.Builder, heading string, lines []string) {
	if len(lines) == 0 {
		return
	}
	line(out, "\n## ", heading, "\n")
	for _, l := range lines {
		line(out, "- ", l)
	}
}

func jointLines(subjects []subject) []string {
	lines := []string{}
	for _, s := range subjects {
		for _, l := range entryLines(s.Joint) {
			lines = append(lines, escape(s.Name)+" – "+l)
		}
	}
	return lines
}

func entryLines(entries []entry) []string {
	lines := make([]string, len(entries))
	for i, e := range entries {
		lines[i] = entryLine(e)
	}
	return lines
}

func entryLine(e entry) string {
	text := escape(e.Text) + " *(" + escape(e.Note) + ")*"
	if e.Who == "" {
		return text
	}
	return "**" + escape(e.Who) + "**: " + text
}

// bullets sets several entries of one cell apart; a single one needs no mark.
func bullets(lines []string) []string {
	if len(lines) < 2 {
		return lines
	}
	for i := range lines {
		lines[i] = "• " + lines[i]
	}
	return lines
}

func withOffice(c column) string {
	if c.Office == "" {
		return escape(c.Name)
	}
	return escape(c.Name) + "<br>" + escape(c.Office)
}

// silent tells that nobody spoke on the subject alone.
func (s subject) silent() bool { return !anyCell([]subject{s}) }

func anyCell(subjects []subject) bool {
	for _, s := range subjects {
		for _, cell := range s.Cells {
			if len(cell) > 0 {
				return true
			}
		}
	}
	return false
}

func escapeAll(texts []string) []string {
	list := make([]string, len(texts))
	for i, t := range texts {
		list[i] = escape(t)
	}
	return list
}

// escape makes text mean itself in Markdown, inside a line, a list item or a
// table cell.
func escape(text string) string {
	var out strings.Builder
	for _, r := range closeTurns(oneLine(printable(text))) {
		if strings.ContainsRune("\\`*_[]<>|~&#", r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return escapeStart(out.String())
}

// escapeStart keeps the first characters of a line from opening a heading, a
// list or a rule.
func escapeStart(text string) string {
	if text != "" && strings.ContainsRune("+-=", rune(text[0])) {
		return `\` + text
	}
	rest := strings.TrimLeft(text, "0123456789")
	if len(rest) < len(text) && (strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, ")")) {
		return strings.TrimSuffix(text, rest) + `\` + rest
	}
	return text
}

func line(out *strings.Builder, parts ...string) {
	for _, p := range parts {
		out.WriteString(p)
	}
	out.WriteByte('\n')
}
