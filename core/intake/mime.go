package intake

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// Mails and saved pages are read by hand here rather than with net/mail and
// mime/multipart: those weigh 220 kB in the page and give up at the first
// fault, where a person wants what is left of the text.

// part is a mail, or a piece of one, with its own header.
type part struct {
	header map[string]string // names in lower case, first value of each
	body   []byte            // as it came
	parts  []part            // of a multipart
}

// parseMIME reads header and body, and the parts within, to a bounded depth.
func parseMIME(data []byte, depth int, left *int) part {
	p := part{}
	p.header, p.body = parseHeader(data)
	boundary := param(p.header["content-type"], "boundary")
	if !strings.HasPrefix(p.mediaType(), "multipart/") || boundary == "" || depth > 8 {
		return p
	}
	for _, piece := range splitParts(p.body, "--"+boundary) {
		if *left--; *left < 0 {
			break
		}
		p.parts = append(p.parts, parseMIME(piece, depth+1, left))
	}
	return p
}

func (p part) mediaType() string {
	kind, _, _ := strings.Cut(p.header["content-type"], ";")
	return strings.ToLower(strings.TrimSpace(kind))
}

// maxHeader bounds what is searched for the header's end.
const maxHeader = 1 << 18

// parseHeader reads "Name: value" lines, folded ones joined, to the first
// empty line.
func parseHeader(data []byte) (map[string]string, []byte) {
	fields, rest := headerFields(data)
	header := make(map[string]string, len(fields))
	for name, value := range fields {
		header[name] = string(value)
	}
	return header, rest
}

// headerFields keeps values as bytes, as a folded one may be added to very often.
func headerFields(data []byte) (map[string][]byte, []byte) {
	header, last := map[string][]byte{}, ""
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	for read := 0; len(data) > 0 && read < maxHeader; {
		line, rest, _ := bytes.Cut(data, []byte("\n"))
		text := strings.TrimRight(string(line), "\r")
		if text == "" {
			return header, rest
		}
		read += len(line)
		name, value, isField := strings.Cut(text, ":")
		switch {
		case text[0] == ' ' || text[0] == '\t':
			if last != "" && len(header[last]) < 1<<14 {
				header[last] = append(append(header[last], ' '), strings.TrimSpace(text)...)
			}
		case !isField || strings.ContainsAny(name, " \t"):
			if !strings.HasPrefix(text, "From ") && !strings.HasPrefix(text, ">From ") { // the mark of mailbox files
				return header, data
			}
		default:
			last = strings.ToLower(name)
			if _, twice := header[last]; !twice {
				header[last] = []byte(strings.TrimSpace(value))
			} else {
				last = ""
			}
		}
		data = rest
	}
	return header, data
}

// param reads a parameter of a header value: charset, boundary, filename.
func param(value, name string) string {
	lower := strings.ToLower(value)
	for from := 0; ; {
		i := strings.Index(lower[from:], name+"=")
		if i < 0 || len(lower) != len(value) {
			return ""
		}
		i += from
		if i > 0 && strings.IndexByte("; \t", lower[i-1]) < 0 {
			from = i + 1
			continue
		}
		rest := value[i+len(name)+1:]
		if quoted, is := strings.CutPrefix(rest, `"`); is {
			rest, _, _ = strings.Cut(quoted, `"`)
			return rest
		}
		if end := strings.IndexAny(rest, "; \t"); end >= 0 {
			rest = rest[:end]
		}
		return rest
	}
}

// splitParts cuts a multipart body at its boundary lines.
func splitParts(body []byte, mark string) [][]byte {
	var pieces [][]byte
	from := -1
	for at := 0; at < len(body) && len(pieces) < maxFiles; {
		end := bytes.IndexByte(body[at:], '\n')
		next := len(body)
		if end >= 0 {
			next = at + end + 1
		}
		line := string(bytes.TrimRight(body[at:min(next, at+len(mark)+8)], " \t\r\n"))
		if line == mark || line == mark+"--" {
			if from >= 0 {
				pieces = append(pieces, trimLineEnd(body[from:at]))
			}
			from = next
			if line != mark {
				return pieces
			}
		}
		at = next
	}
	if from >= 0 && from < len(body) { // the last boundary is missing: cut off
		pieces = append(pieces, body[from:])
	}
	return pieces
}

func trimLineEnd(b []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
}

// decoded undoes the transfer encoding; what is damaged is left out.
func (p part) decoded() []byte {
	switch strings.ToLower(strings.TrimSpace(p.header["content-transfer-encoding"])) {
	case "base64":
		return unbase64(p.body)
	case "quoted-printable":
		return unquote(p.body)
	}
	return p.body
}

func unbase64(data []byte) []byte {
	clean := make([]byte, 0, len(data))
	for _, b := range data {
		if b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '+' || b == '/' {
			clean = append(clean, b)
		}
	}
	clean = clean[:len(clean)-b2i(len(clean)%4 == 1)]
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(clean)))
	n, _ := base64.RawStdEncoding.Decode(out, clean)
	return out[:n]
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func unquote(data []byte) []byte {
	out := make([]byte, 0, len(data))
	for i := 0; i < len(data); i++ {
		if data[i] != '=' {
			out = append(out, data[i])
			continue
		}
		if hi, lo, ok := hexPair(data[i+1:]); ok {
			out = append(out, hi<<4|lo)
			i += 2
			continue
		}
		end := i + 1 // a soft line end, perhaps after stray spaces
		for end < len(data) && (data[end] == ' ' || data[end] == '\t' || data[end] == '\r') {
			end++
		}
		if end < len(data) && data[end] == '\n' {
			i = end
		} else if end < len(data) {
			out = append(out, '=')
		}
	}
	return out
}

func hexPair(b []byte) (hi, lo byte, ok bool) {
	if len(b) < 2 {
		return 0, 0, false
	}
	hi, ok1 := hexDigit(b[0])
	lo, ok2 := hexDigit(b[1])
	return hi, lo, ok1 && ok2
}

func hexDigit(b byte) (byte, bool) {
	switch {
	case b >= '0' && b <= '9':
		return b - '0', true
	case b >= 'a' && b <= 'f':
		return b - 'a' + 10, true
	case b >= 'A' && b <= 'F':
		return b - 'A' + 10, true
	}
	return 0, false
}

// headerText decodes the =?charset?B?…?= pieces of a header value (RFC 2047).
func (f file) headerText(value string) string {
	var b strings.Builder
	rest, after := value, false
	for {
		i := strings.Index(rest, "=?")
		if i < 0 {
			break
		}
		piece, tail, ok := f.encodedWord(rest[i:])
		if !ok {
			b.WriteString(rest[:i+2])
			rest, after = rest[i+2:], false
			continue
		}
		if !after || strings.TrimSpace(rest[:i]) != "" { // blanks between two encoded words are not shown
			b.WriteString(rest[:i])
		}
		b.WriteString(piece)
		rest, after = tail, true
	}
	b.WriteString(rest)
	return oneLine(strings.ToValidUTF8(b.String(), "\uFFFD"))
}

// encodedWord reads "=?charset?Q?text?=" at the start of s.
func (f file) encodedWord(s string) (text, rest string, ok bool) {
	parts := strings.SplitN(s[:min(len(s), 400)], "?", 5)
	if len(parts) < 5 || !strings.HasPrefix(parts[4], "=") {
		return "", "", false
	}
	raw := []byte(parts[3])
	switch strings.ToUpper(parts[2]) {
	case "B":
		raw = unbase64(raw)
	case "Q":
		raw = unquote([]byte(strings.ReplaceAll(parts[3], "_", " ")))
	default:
		return "", "", false
	}
	text, _, err := f.decode(raw, parts[1])
	used := len(parts[0]) + len(parts[1]) + len(parts[2]) + len(parts[3]) + 5
	return text, s[used:], err == nil
}
