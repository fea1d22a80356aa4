package intake

import (
	"bytes"
	"strings"
)

// readMarkdown takes the marks away that a reader would not see: heading
// signs, emphasis, link targets, quote bars. A single line end is a space in
// Markdown, so wrapped lines are joined by its own rule. Pictures and rules
// go; list marks stay as bullets.
func readMarkdown(f file) ([]Document, error) {
	text, charset, err := f.decode(f.data, "")
	if err != nil {
		return nil, err
	}
	d := Document{Charset: charset}
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	lines = d.frontMatter(lines)
	m := markdown{doc: &d}
	for _, line := range lines {
		m.line(line)
	}
	m.flush()
	d.Text = strings.Join(m.blocks, "\n\n")
	return one(f, d)
}

// looksMarkdown asks for the name, or for a heading together with a link or
// strong words: lone stars and dashes are common in plain text.
func looksMarkdown(head, name string) bool {
	if named(name, ".md", ".markdown") {
		return true
	}
	if named(name, ".txt") {
		return false
	}
	heading := strings.HasPrefix(head, "# ") || strings.Contains(head, "\n# ") || strings.Contains(head, "\n## ")
	return heading && (strings.Contains(head, "](http") || strings.Count(head, "**") >= 2)
}

// frontMatter reads the "key: value" lines between --- that many sites keep
// before the text.
func (d *Document) frontMatter(lines []string) []string {
	if len(lines) == 0 || strings.TrimSpace(strings.TrimPrefix(lines[0], "\uFEFF")) != "---" {
		return lines
	}
	for i, line := range lines[1:] {
		if strings.TrimSpace(line) != "---" {
			continue
		}
		for _, entry := range unfolded(lines[1 : i+1]) {
			d.entry(entry)
		}
		return lines[i+2:]
	}
	return lines
}

// unfolded joins entries that go on in a line set in.
func unfolded(lines []string) []string {
	var out [][]byte
	for _, line := range lines {
		if text := strings.TrimSpace(line); text != "" && len(out) > 0 && line[0] == ' ' && text[0] != '-' {
			out[len(out)-1] = append(append(out[len(out)-1], ' '), text...)
		} else {
			out = append(out, []byte(line))
		}
	}
	return asStrings(out)
}

func asStrings(lines [][]byte) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = string(line)
	}
	return out
}

func (d *Document) entry(line string) {
	key, value, _ := strings.Cut(line, ":")
	value = strings.Trim(strings.TrimSpace(value), `"'`)
	switch strings.ToLower(strings.TrimSpace(key)) {
	case "title":
		d.Title = value
	case "date", "published", "pubdate":
		d.Published = day(value)
	case "source", "agency", "publisher":
		d.Agency = value
	case "lang", "language":
		d.Language = language(value)
	}
	d.Removed = append(d.Removed, strings.TrimSpace(line))
}

// markdown gathers lines to blocks.
type markdown struct {
	doc    *Document
	blocks []string
	lines  [][]byte // of the block under way: a line may be added to very often
	list   bool     // which is a list
	fenced bool     // within ``` marks, where nothing is a mark
}

var lineEnd = []byte("\n")

func (m *markdown) flush() {
	for i := range m.lines {
		m.lines[i] = bytes.TrimSuffix(m.lines[i], lineEnd)
	}
	if len(m.lines) > 0 {
		m.blocks = append(m.blocks, string(bytes.Join(m.lines, lineEnd)))
	}
	m.lines, m.list = nil, false
}

func (m *markdown) line(raw string) {
	line := strings.TrimSpace(raw)
	if strings.HasPrefix(line, "```") {
		m.fenced = !m.fenced
		m.flush()
		return
	}
	if m.fenced {
		m.lines = append(m.lines, []byte(raw))
		return
	}
	for strings.HasPrefix(line, ">") {
		line = strings.TrimSpace(line[1:])
	}
	switch text, level := heading(line); {
	case line == "":
		m.flush()
	case isRule(line):
		m.rule(line)
	case level > 0:
		m.heading(text, level)
	case isPicture(line):
		m.doc.Removed = append(m.doc.Removed, line)
	default:
		m.text(line, strings.HasSuffix(raw, "  ") || strings.HasSuffix(raw, "\\"))
	}
}

// rule also ends a heading written with a line of = or - under it.
func (m *markdown) rule(line string) {
	if len(m.lines) == 1 && !m.list && (line[0] == '=' || line[0] == '-') && m.doc.Title == "" {
		m.doc.Title = string(m.lines[0])
	}
	m.flush()
}

func (m *markdown) heading(text string, level int) {
	m.flush()
	m.lines = [][]byte{[]byte(plainInline(text))}
	if level == 1 && m.doc.Title == "" {
		m.doc.Title = string(m.lines[0])
	}
	m.flush()
}

func (m *markdown) text(line string, hardBreak bool) {
	item, marked := listItem(line)
	line = plainInline(strings.TrimSuffix(item, "\\"))
	switch {
	case marked:
		if n := len(m.lines); !m.list && n > 0 && !bytes.HasSuffix(m.lines[n-1], lineEnd) {
			m.flush()
		}
		m.list = true
		m.lines = append(m.lines, []byte(line))
	case len(m.lines) == 0 || bytes.HasSuffix(m.lines[len(m.lines)-1], lineEnd):
		m.lines = append(trimBreak(m.lines), []byte(line))
	default:
		m.addToLast(" " + line)
		m.doc.Joined++
	}
	if hardBreak {
		m.addToLast("\n")
	}
}

func (m *markdown) addToLast(more string) {
	last := &m.lines[len(m.lines)-1]
	*last = append(*last, more...)
}

func trimBreak(lines [][]byte) [][]byte {
	if n := len(lines); n > 0 {
		lines[n-1] = bytes.TrimSuffix(lines[n-1], lineEnd)
	}
	return lines
}

func heading(line string) (text string, level int) {
	text = strings.TrimLeft(line, "#")
	level = len(line) - len(text)
	if level == 0 || level > 6 || !strings.HasPrefix(text, " ") || strings.Trim(text, "# ") == "" {
		return "", 0
	}
	return strings.TrimSpace(strings.TrimRight(text, "#")), level
}

func isRule(line string) bool {
	return len(line) >= 3 && (strings.Trim(line, "-") == "" || strings.Trim(line, "=") == "" || strings.Trim(line, "* ") == "" || strings.Trim(line, "_ ") == "")
}

func isPicture(line string) bool {
	return strings.HasPrefix(line, "![") && strings.HasSuffix(line, ")")
}

// listItem turns the marks - + * to a bullet; numbers stay as they are.
func listItem(line string) (string, bool) {
	if strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ") || strings.HasPrefix(line, "+ ") {
		return "• " + strings.TrimSpace(line[2:]), true
	}
	return line, startsItem(line)
}

// plainInline takes emphasis and link targets away and frees escaped signs.
func plainInline(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		switch {
		case s[i] == '\\' && i+1 < len(s) && isPunctuation(s[i+1]):
			b.WriteByte(s[i+1])
			i += 2
		case strings.HasPrefix(s[i:], "**"), strings.HasPrefix(s[i:], "__") && atWordEdge(s, i, 2):
			i += 2
		case strings.HasPrefix(s[i:], "---"):
			b.WriteString("—")
			i += 3
		case s[i] == '`', s[i] == '*', s[i] == '_' && atWordEdge(s, i, 1):
			i++
		case s[i] == '[' || strings.HasPrefix(s[i:], "!["):
			i = inlineLink(s, i, &b)
		default:
			b.WriteByte(s[i])
			i++
		}
	}
	return b.String()
}

// isPunctuation: any mark of ASCII may be escaped, and pandoc escapes quotes.
func isPunctuation(b byte) bool {
	return b > ' ' && b < 0x7F && (b < '0' || b > '9') && (b|0x20 < 'a' || b|0x20 > 'z')
}

// atWordEdge: an underscore within a word is no emphasis.
func atWordEdge(s string, i, n int) bool {
	before := i == 0 || strings.IndexByte(" \t(\"'*", s[i-1]) >= 0
	after := i+n >= len(s) || strings.IndexByte(" \t.,;:!?)\"'*", s[i+n]) >= 0
	return before != after
}

// inlineLink writes the words of [words](target) and gives where to go on.
// Targets are looked for within a bound, so odd brackets cost no more.
func inlineLink(s string, i int, b *strings.Builder) int {
	picture := s[i] == '!'
	open := i
	if picture {
		open++
	}
	rest := s[open:min(len(s), open+2000)]
	middle := strings.Index(rest, "](")
	if middle < 0 || strings.Contains(rest[1:middle], "[") {
		b.WriteString(s[i : open+1])
		return open + 1
	}
	end := strings.IndexByte(rest[middle:], ')')
	if end < 0 {
		b.WriteString(s[i : open+1])
		return open + 1
	}
	if !picture {
		b.WriteString(strings.Trim(rest[1:middle], "*_`"))
	}
	return open + middle + end + 1
}
