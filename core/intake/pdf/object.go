package pdf

import (
	"bytes"
	"strconv"
)

// PDF's kinds of value: nil, bool, float64, text, name, keyword, list, *dict,
// *stream and ref.
type (
	name    string
	keyword string // an operator, or anything that is no value
	text    []byte
	list    []any
	ref     int
	dict    map[name]any
	stream  struct {
		dict               *dict
		raw                []byte
		number, generation int // of its object, which encryption mixes in
	}
)

// lexer reads values from bytes; it never fails, odd bytes are passed over.
type lexer struct {
	data   []byte
	at     int
	values int // members of lists and dictionaries so far
}

// more says whether another member may be kept: a list of millions would take
// twenty times the room that it has in the file.
func (l *lexer) more() bool {
	l.values++
	return l.values < maxValues
}

func isSpace(b byte) bool {
	return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0
}

func isDelimiter(b byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), b) >= 0 }

func (l *lexer) skipSpace() {
	for l.at < len(l.data) {
		switch b := l.data[l.at]; {
		case isSpace(b):
			l.at++
		case b == '%':
			for l.at < len(l.data) && l.data[l.at] != '\n' && l.data[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

// end is what next gives when nothing is left.
const end = keyword("")

// next reads a value; what nests too deep is given sign by sign. Numbers that make a reference ("12 0 R") come as one.
func (l *lexer) next(depth int) any {
	l.skipSpace()
	if l.at >= len(l.data) {
		return end
	}
	switch b := l.data[l.at]; {
	case b == '/':
		return l.name()
	case b == '(':
		return l.literal()
	case b == '<' && l.peek(1) == '<':
		l.at += 2
		if depth > maxNesting {
			return keyword("<<")
		}
		return l.dict(depth + 1)
	case b == '<':
		return l.hex()
	case b == '[' && depth <= maxNesting:
		l.at++
		return l.list(depth + 1)
	case b >= '0' && b <= '9' || b == '-' || b == '+' || b == '.':
		return l.number()
	case isDelimiter(b):
		l.at++
		if b == '>' && l.peek(0) == '>' {
			l.at++
			return keyword(">>")
		}
		return keyword(string(b))
	}
	return l.word()
}

func (l *lexer) peek(n int) byte {
	if l.at+n < len(l.data) {
		return l.data[l.at+n]
	}
	return 0
}

// plain reads to the next space or delimiter.
func (l *lexer) plain() []byte {
	from := l.at
	for l.at < len(l.data) && !isSpace(l.data[l.at]) && !isDelimiter(l.data[l.at]) {
		l.at++
	}
	return l.data[from:l.at]
}

func (l *lexer) word() any {
	switch w := string(l.plain()); w {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	default:
		return keyword(w)
	}
}

func (l *lexer) number() any {
	raw := l.plain()
	f, err := strconv.ParseFloat(string(raw), 64)
	if err != nil || f > 1e15 || f < -1e15 || f != f {
		f = 0
	}
	if n := int(f); f == float64(n) && n >= 0 && raw[0] != '+' && raw[0] != '-' {
		if l.reference() {
			return ref(n)
		}
	}
	return f
}

// reference passes over " 0 R" if that is what follows.
func (l *lexer) reference() bool {
	i := l.at
	for i < len(l.data) && isSpace(l.data[i]) {
		i++
	}
	digits := i
	for i < len(l.data) && l.data[i] >= '0' && l.data[i] <= '9' && i-digits < 6 {
		i++
	}
	space := i
	for i < len(l.data) && isSpace(l.data[i]) {
		i++
	}
	if digits == space || space == i || i >= len(l.data) || l.data[i] != 'R' {
		return false
	}
	if i+1 < len(l.data) && !isSpace(l.data[i+1]) && !isDelimiter(l.data[i+1]) {
		return false
	}
	l.at = i + 1
	return true
}

func (l *lexer) name() any {
	l.at++
	raw := l.plain()
	if bytes.IndexByte(raw, '#') < 0 {
		return name(raw)
	}
	var out []byte
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if n, err := strconv.ParseUint(string(raw[i+1:i+3]), 16, 8); err == nil {
				out = append(out, byte(n))
				i += 2
				continue
			}
		}
		out = append(out, raw[i])
	}
	return name(out)
}

func (l *lexer) list(depth int) any {
	var out list
	for {
		v := l.next(depth)
		if v == keyword("]") || v == end {
			return out
		}
		if l.more() {
			out = append(out, v)
		}
	}
}

func (l *lexer) dict(depth int) any {
	d := dict{}
	for {
		key := l.next(depth)
		if key == keyword(">>") || key == end {
			return &d
		}
		k, is := key.(name)
		if !is {
			continue
		}
		before := l.at
		v := l.next(depth)
		if v == keyword(">>") || v == end {
			return &d
		}
		if _, odd := v.(keyword); odd {
			if v == keyword("endobj") || v == keyword("stream") {
				l.at = before
				return &d
			}
			continue
		}
		if l.more() {
			d[k] = v
		}
	}
}
