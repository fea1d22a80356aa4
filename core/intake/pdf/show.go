package pdf

import (
	"math"
	"strings"
)

func (w *painter) showing(op keyword, args list) {
	if op == "\"" {
		w.state.word, w.state.char = number(args, 0), number(args, 1)
	}
	if op == "'" || op == "\"" {
		w.move(0, -w.state.lead)
	}
	if len(args) == 0 {
		return
	}
	switch v := args[len(args)-1].(type) {
	case text:
		w.show(v)
	case list:
		for _, item := range v {
			switch item := item.(type) {
			case text:
				w.show(item)
			case float64:
				w.advance(-item / 1000 * w.state.size * w.state.scale)
			case ref:
				w.advance(-float64(item) / 1000 * w.state.size * w.state.scale)
			}
		}
	}
}

func (w *painter) move(x, y float64) {
	w.line = matrix{1, 0, 0, 1, x, y}.times(w.line)
	w.tm = w.line
}

func (w *painter) advance(x float64) { w.tm = matrix{1, 0, 0, 1, x, 0}.times(w.tm) }

// maxString is the longest string that PDF allows.
const maxString = 1 << 16

// show places the letters of a string.
func (w *painter) show(raw text) {
	s := &w.state
	if s.font == nil {
		s.font = &font{chars: w.r.doc.baseEncoding("")}
	}
	for _, l := range s.font.letters(raw[:min(len(raw), maxString)]) {
		full := l.width * s.size * s.scale
		at := matrix{1, 0, 0, 1, 0, s.rise}.times(w.tm).times(s.ctm)
		w.place(l, at, full)
		step := full + s.char*s.scale
		if l.space {
			step += s.word * s.scale
		}
		w.advance(step)
	}
}

// place puts a letter on the sheet, or aside where it is margin or turned.
func (w *painter) place(l letter, at matrix, width float64) {
	if l.known {
		w.r.known++
	} else {
		w.r.unknown++
	}
	chars := l.s
	if w.actual != nil {
		chars, *w.actual = *w.actual, ""
	}
	chars = plainLetters(chars)
	size := math.Hypot(at[2], at[3]) * math.Abs(w.state.size)
	g := glyphAt{s: chars, x0: at[4], x1: at[4] + width*at[0], y: at[5], size: size}
	if g.x1 < g.x0 {
		g.x0, g.x1 = g.x1, g.x0
	}
	switch {
	case chars == "" || !sane(g):
	case w.inMargin() || math.Abs(at[1]) > math.Abs(at[0])*0.2:
		w.margin.WriteString(chars)
	default:
		w.sheet.glyphs = append(w.sheet.glyphs, g)
	}
}

// sane leaves out letters placed nowhere; comparing with a number that is none
// is always false.
func sane(g glyphAt) bool {
	return g.x0 > -1e6 && g.x1 < 1e6 && g.y > -1e6 && g.y < 1e6 && g.size > 0.1 && g.size < 2000
}

var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st", "\u00A0", " ", "\u00AD", "-", "\uFEFF", "", "\t", " ", "\n", " ", "\r", " ")

func plainLetters(s string) string {
	if len(s) == 1 && s[0] > ' ' {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return -1
		}
		return r
	}, ligatures.Replace(s))
}
