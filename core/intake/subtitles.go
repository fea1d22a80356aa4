package intake

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// Subtitles of a press conference become running text: cues are joined to
// sentences, and a pause or a change of speaker begins a paragraph.

// cue is one caption with its times in milliseconds.
type cue struct {
	from, to int
	text     string
}

// pause between cues that ends a paragraph, in milliseconds.
const pause = 2000

func readSRT(f file) ([]Document, error) { return readSubtitles(f) }

func readVTT(f file) ([]Document, error) { return readSubtitles(f) }

func readSubtitles(f file) ([]Document, error) {
	text, charset, err := f.decode(f.data, "")
	if err != nil {
		return nil, err
	}
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	d := Document{Charset: charset}
	cues, meta := cuesOf(text)
	d.Title, d.Language = meta["title"], language(meta["language"])
	d.Text, d.Joined = running(cues)
	return one(f, d)
}

// looksSRT: a number, then a line with an arrow between two times.
func looksSRT(head string) bool {
	lines := strings.SplitN(head, "\n", 4)
	for i, line := range lines[:min(len(lines), 3)] {
		if _, _, is := times(line); is {
			return i == 0 || number(strings.TrimSpace(lines[i-1])) > 0 || strings.TrimSpace(lines[i-1]) == "0"
		}
	}
	return false
}

// cuesOf reads both formats: VTT differs in its header, its notes and the
// settings after the times.
func cuesOf(text string) ([]cue, map[string]string) {
	var cues []cue
	meta := map[string]string{}
	for group := range strings.SplitSeq(text, "\n\n") {
		lines := strings.Split(strings.Trim(group, "\n\uFEFF"), "\n")
		if strings.HasPrefix(lines[0], "WEBVTT") {
			for _, line := range lines[1:] {
				key, value, _ := strings.Cut(line, ":")
				meta[strings.ToLower(key)] = strings.TrimSpace(value)
			}
		}
		for i, line := range lines[:min(len(lines), 2)] {
			if from, to, is := times(line); is {
				cues = appendCue(cues, cue{from, to, captionText(lines[i+1:])})
				break
			}
		}
	}
	return cues, meta
}

// appendCue leaves out what rolling captions repeat of the cue before.
func appendCue(cues []cue, c cue) []cue {
	if len(cues) > 0 {
		last := cues[len(cues)-1].text
		if rest, rolled := strings.CutPrefix(c.text, last); rolled && last != "" && c.from-cues[len(cues)-1].to < pause {
			c.text = strings.TrimSpace(rest)
		}
	}
	if c.text == "" {
		return cues
	}
	return append(cues, c)
}

// times reads "00:01:02,500 --> 00:01:04,000 position:50%".
func times(line string) (from, to int, ok bool) {
	left, right, arrow := strings.Cut(line, "-->")
	if !arrow || len(line) > 200 {
		return 0, 0, false
	}
	right, _, _ = strings.Cut(strings.TrimSpace(right), " ")
	from, ok1 := clock(strings.TrimSpace(left))
	to, ok2 := clock(right)
	return from, to, ok1 && ok2
}

func clock(s string) (int, bool) {
	whole, fraction, _ := strings.Cut(strings.Replace(s, ",", ".", 1), ".")
	total := 0
	for part := range strings.SplitSeq(whole, ":") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 0 || n > 100_000 || total > 1<<24 {
			return 0, false
		}
		total = total*60 + n
	}
	return total*1000 + number((fraction + "000")[:3]), true
}

// captionText drops the marks of type and place; a voice mark is a speaker.
func captionText(lines []string) string {
	text := strings.Join(lines, " ")
	for _, mark := range []string{"<v.loud ", "<v "} {
		text = voicesNamed(text, mark)
	}
	text = dropBetween(dropBetween(text, "<", ">"), "{\\", "}")
	lines = strings.Split(html.UnescapeString(text), "\n")
	for i := range lines {
		lines[i] = oneLine(lines[i])
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// voicesNamed writes each voice mark as a speaker's name on a new line.
func voicesNamed(text, mark string) string {
	var out strings.Builder
	for {
		before, rest, marked := strings.Cut(text, mark)
		name, after, closed := strings.Cut(rest, ">")
		if !marked || !closed {
			out.WriteString(text)
			return out.String()
		}
		out.WriteString(before + "\n" + name + ": ")
		text = after
	}
}

// dropBetween removes short marks such as <i> and {\an8}.
func dropBetween(s, open, shut string) string {
	var b strings.Builder
	for {
		i := strings.Index(s, open)
		if i < 0 {
			break
		}
		j := strings.Index(s[i:min(len(s), i+60)], shut)
		if j < 0 || open == "<" && !startsTag(s[i+1:]) {
			b.WriteString(s[:i+len(open)])
			s = s[i+len(open):]
			continue
		}
		b.WriteString(s[:i])
		s = s[i+j+len(shut):]
	}
	return b.String() + s
}

// startsTag: <i>, </c.red>; not the <…> that stands for words left out.
func startsTag(s string) bool {
	s = strings.TrimPrefix(s, "/")
	return s != "" && (s[0] >= 'a' && s[0] <= 'z' || s[0] >= 'A' && s[0] <= 'Z' || s[0] >= '0' && s[0] <= '9')
}

// running joins cues to paragraphs.
func running(cues []cue) (string, int) {
	var b strings.Builder
	joined := 0
	for i, c := range cues {
		switch {
		case i == 0:
		case newTurn(c.text), c.from-cues[i-1].to >= pause && (endsSentence(cues[i-1].text) || !startsLower(c.text)):
			b.WriteString("\n\n")
		default:
			b.WriteByte(' ')
			joined++
		}
		b.WriteString(strings.ReplaceAll(strings.TrimPrefix(c.text, "\n"), "\n", "\n\n"))
	}
	return strings.ReplaceAll(b.String(), " • ", "\n• "), joined // a point of a list is a line of its own
}

// newTurn: captions mark a new speaker with a dash, >> or a name.
func newTurn(s string) bool {
	if strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "– ") || strings.HasPrefix(s, ">>") {
		return true
	}
	name, _, found := strings.Cut(s[:min(len(s), 60)], ": ")
	return found && name != "" && name == strings.ToUpper(name) || found && strings.Count(name, " ") < 4 && isName(name)
}

// isName: every word of it begins with a capital.
func isName(s string) bool {
	for _, w := range strings.Fields(s) {
		if startsLower(w) {
			return false
		}
	}
	return s != ""
}
