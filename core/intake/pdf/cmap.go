package pdf

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// charMap is what a font says of its codes: how long they are, and which
// characters they stand for.
type charMap struct {
	one  [256]bool // bytes that are codes by themselves
	wide bool      // all others take two bytes
	to   map[uint32]string
}

// parseCharMap reads the three tables of a CMap that matter here.
func parseCharMap(data []byte) *charMap {
	m := &charMap{to: map[uint32]string{}}
	l := lexer{data: data}
	var args list
	for len(m.to) < maxMapped {
		v := l.next(0)
		if v == end {
			break
		}
		op, is := v.(keyword)
		if !is {
			if args = append(args, v); len(args) > maxMapped {
				break
			}
			continue
		}
		switch op {
		case "endcodespacerange":
			m.codeSpace(args)
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				m.set(args[i], args[i+1])
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				m.setRange(args[i], args[i+1], args[i+2])
			}
		}
		args = args[:0]
	}
	return m
}

func (m *charMap) codeSpace(args list) {
	for i := 0; i+1 < len(args); i += 2 {
		from, _ := args[i].(text)
		to, _ := args[i+1].(text)
		switch {
		case len(from) == 1 && len(to) == 1:
			for b := int(from[0]); b <= int(to[0]); b++ {
				m.one[b] = true
			}
		case len(from) > 1:
			m.wide = true
		}
	}
}

func code(v any) uint32 {
	t, _ := v.(text)
	n := uint32(0)
	for _, b := range t[:min(len(t), 4)] {
		n = n<<8 | uint32(b)
	}
	return n
}

func (m *charMap) set(from, to any) {
	switch t := to.(type) {
	case text:
		m.to[code(from)] = utf16Text(t)
	case name:
		m.to[code(from)] = glyph(string(t))
	}
}

func (m *charMap) setRange(from, to, value any) {
	a, b := code(from), code(to)
	if b < a || b-a > 1<<16 || len(m.to) > maxMapped {
		return
	}
	if values, is := value.(list); is {
		for i := range min(len(values), int(b-a)+1) {
			m.set(codeText(a+uint32(i)), values[i])
		}
		return
	}
	t, is := value.(text)
	if !is || len(t) == 0 {
		return
	}
	first := []rune(utf16Text(t))
	if len(first) == 0 {
		return
	}
	for c := a; c <= b; c++ {
		last := first[len(first)-1] + rune(c-a)
		if !utf8.ValidRune(last) {
			return
		}
		m.to[c] = string(first[:len(first)-1]) + string(last)
	}
}

func codeText(c uint32) text { return text{byte(c >> 24), byte(c >> 16), byte(c >> 8), byte(c)} }

// utf16Text reads big-endian UTF-16, in which CMaps and titles are written.
func utf16Text(b []byte) string {
	if len(b) == 1 {
		return string(rune(b[0]))
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return strings.ReplaceAll(string(utf16.Decode(units)), "\x00", "")
}

// textString reads a string of the file's properties.
func (d *document) textString(v any) string {
	t, _ := v.(text)
	switch {
	case len(t) >= 2 && t[0] == 0xFE && t[1] == 0xFF:
		return utf16Text(t[2:])
	case utf8.Valid(t):
		return strings.TrimPrefix(string(t), "\uFEFF")
	}
	var b strings.Builder
	names := d.baseEncoding("")
	for _, c := range t {
		b.WriteString(names[c])
	}
	return b.String()
}
