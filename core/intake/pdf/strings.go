package pdf

func (l *lexer) hex() any {
	l.at++
	var out text
	high, half := byte(0), false
	for l.at < len(l.data) {
		b := l.data[l.at]
		l.at++
		if b == '>' {
			break
		}
		digit, ok := hexDigit(b)
		switch {
		case !ok:
		case half:
			out, half = append(out, high<<4|digit), false
		default:
			high, half = digit, true
		}
	}
	if half {
		out = append(out, high<<4)
	}
	return out
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

// literal reads "(…)" with its escapes and balanced brackets.
func (l *lexer) literal() any {
	l.at++
	var out text
	for open := 1; l.at < len(l.data); {
		b := l.data[l.at]
		l.at++
		switch b {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return out
			}
		case '\\':
			out = l.escape(out)
			continue
		}
		out = append(out, b)
	}
	return out
}

var escapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}

func (l *lexer) escape(out text) text {
	if l.at >= len(l.data) {
		return out
	}
	b := l.data[l.at]
	l.at++
	switch {
	case b >= '0' && b <= '7':
		n := int(b - '0')
		for i := 0; i < 2 && l.peek(0) >= '0' && l.peek(0) <= '7'; i++ {
			n = n*8 + int(l.peek(0)-'0')
			l.at++
		}
		return append(out, byte(n))
	case b == '\r':
		if l.peek(0) == '\n' {
			l.at++
		}
		return out
	case b == '\n':
		return out
	}
	if e, is := escapes[b]; is {
		b = e
	}
	return append(out, b)
}
