package intake

import "strings"

// cleanMail takes away what mail programs add: the quote bars and header of a
// forward, the signature; and joins wrapped lines.
func (d *Document) cleanMail(text string, flowed bool) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if flowed {
		text, d.Joined = unflow(text)
	}
	lines := d.unbar(strings.Split(text, "\n"))
	lines = d.dropSignature(lines)
	lines = d.dropForward(lines)
	text, mended := Unwrap(strings.Trim(strings.Join(lines, "\n"), "\n \t"))
	d.Joined += mended.Joined
	return text
}

// unflow joins lines that end in a space, as RFC 3676 says, within the same
// depth of quote bars.
func unflow(text string) (string, int) {
	lines := strings.Split(text, "\n")
	var b strings.Builder
	joined := 0
	for i, line := range lines {
		bars, words := quoteBars(line)
		words = strings.TrimPrefix(words, " ") // put before what would look like a bar
		if flows := i > 0 && goesOn(lines[i-1], line); flows {
			joined++
		} else {
			if i > 0 {
				b.WriteByte('\n')
			}
			if bars != "" {
				words = bars + " " + words
			}
		}
		b.WriteString(words)
	}
	return b.String(), joined
}

// quoteBars parts "> > words" into its bars and " words".
func quoteBars(line string) (bars, words string) {
	words = strings.TrimLeft(line, ">")
	return line[:len(line)-len(words)], words
}

// goesOn: the line before ended in a space and this one is of the same depth.
func goesOn(last, line string) bool {
	bars, words := quoteBars(line)
	lastBars, lastWords := quoteBars(last)
	return bars == lastBars && strings.HasSuffix(lastWords, " ") && strings.TrimSpace(lastWords) != "--" && !blank(lastWords) && !blank(words)
}

// unbar removes the quote bars where most lines have them: the article was
// quoted as a whole. What stands before it is a note of whoever sent it on.
func (d *Document) unbar(lines []string) []string {
	barred, first := 0, -1
	for i, line := range lines {
		if strings.HasPrefix(line, ">") {
			barred++
			if first < 0 {
				first = i
			}
		}
	}
	if barred*2 < len(lines) {
		return lines
	}
	out := d.withoutNote(lines[:first], lines[first:])
	for i, line := range out {
		_, words := quoteBars(line)
		if words != line {
			out[i] = strings.TrimPrefix(words, " ")
		}
	}
	return out
}

// maxNote is the longest of what people write above what they send on.
const maxNote = 400

// withoutNote takes away a short note before an article that is longer.
func (d *Document) withoutNote(note, rest []string) []string {
	above := strings.Join(note, "\n")
	if len(above) > maxNote || len(above) >= len(strings.Join(rest, "\n")) {
		return append(note[:len(note):len(note)], rest...)
	}
	d.remove(above)
	return append([]string{}, rest...)
}

func (d *Document) dropSignature(lines []string) []string {
	for i := len(lines) - 1; i >= 0 && i > len(lines)-15; i-- {
		if lines[i] == "-- " || lines[i] == "--" {
			d.remove(strings.Join(lines[i:], "\n"))
			return lines[:i]
		}
	}
	return lines
}

// dropForward takes away the header of a forwarded mail with its mark, and
// takes the inner date and subject, which are the article's.
func (d *Document) dropForward(lines []string) []string {
	for i := range lines[:min(len(lines), 60)] {
		header, end := forwardHeader(lines[i:])
		if header == nil {
			continue
		}
		kept := d.withoutNote(lines[:i], lines[i+end:])
		d.remove(strings.Join(lines[i:i+end], "\n"))
		if when := mailDay(header["date"] + header["sent"]); when != "" {
			d.Published = when
		}
		if s := header["subject"]; s != "" {
			d.Title = file{}.subject(s)
		}
		return kept
	}
	return lines
}

// forwardHeader reads the header that a mail program writes above what it
// sends on: after a mark, or without one as Outlook does. It gives nil where
// there is none, and where it ends.
func forwardHeader(lines []string) (header map[string]string, end int) {
	marked := isForwardMark(lines[0])
	if !marked && !strings.HasPrefix(strings.TrimLeft(lines[0], "*"), "From:") {
		return nil, 0
	}
	header = map[string]string{}
	if marked {
		end++
	}
	for ; end < min(len(lines), 14); end++ {
		name, value, isField := strings.Cut(lines[end], ":")
		if !isField && (len(header) > 0 || !blank(lines[end])) {
			break
		}
		header[strings.ToLower(strings.Trim(name, " *"))] = strings.TrimSpace(strings.TrimLeft(value, "*"))
	}
	told := header["subject"] != "" && header["date"]+header["sent"] != ""
	if !marked && !told {
		return nil, 0
	}
	return header, end
}

func isForwardMark(line string) bool {
	lower := strings.ToLower(strings.TrimSpace(line))
	if lower == "begin forwarded message:" {
		return true
	}
	return strings.HasPrefix(lower, "-----") && (strings.Contains(lower, "forwarded message") || strings.Contains(lower, "original message"))
}
