package pdf

import (
	"bytes"
	"strings"
)

// matrix is PDF's [a b c d e f].
type matrix [6]float64

// times applies m first, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

var identity = matrix{1, 0, 0, 1, 0, 0}

// turned undoes a page's rotation, so that lines run from left to right.
var turned = map[int]matrix{90: {0, -1, 1, 0, 0, 0}, 180: {-1, 0, 0, -1, 0, 0}, 270: {0, 1, -1, 0, 0, 0}}

// glyphAt is a letter on the page.
type glyphAt struct {
	s      string
	x0, x1 float64
	y      float64 // of the base line
	size   float64
}

// sheet is what stands on a page.
type sheet struct {
	glyphs []glyphAt
	aside  []string // turned text and what the file itself marks as margin
}

// reader keeps what pages share.
type reader struct {
	doc      *document
	fonts    map[*dict]*font
	entries  int // of all fonts' tables
	steps    int
	known    int // letters told
	unknown  int // letters that stand for nothing known
	pictures int
}

// textState is the part of the graphics state that places text.
type textState struct {
	ctm                          matrix
	font                         *font
	size, char, word, lead, rise float64
	scale                        float64
}

// painter walks the operators of one page.
type painter struct {
	r         *reader
	sheet     *sheet
	resources *dict
	state     textState
	saved     []textState
	tm, line  matrix
	marks     []bool // of marked content under way: is it margin?
	margin    strings.Builder
	actual    *string // what the letters under way stand for together
	deep      int
}

func (r *reader) page(p page) sheet {
	var s sheet
	start := identity
	if t, is := turned[((p.rotate%360)+360)%360]; is {
		start = t
	}
	w := painter{r: r, sheet: &s, resources: p.resources, state: textState{ctm: start, scale: 1}, tm: identity, line: identity}
	w.run(r.contents(p))
	w.endMargin()
	return s
}

// contents joins the streams of a page.
func (r *reader) contents(p page) []byte {
	d := r.doc
	v := p.dict.get(d, "Contents")
	if s, is := v.(*stream); is {
		return d.unpack(s)
	}
	var out []byte
	for _, item := range d.list(v) {
		if s, is := d.resolve(item).(*stream); is && d.lexed+len(out) < maxLexed {
			out = append(append(out, d.unpack(s)...), '\n')
		}
	}
	return out
}

// maxArguments is more than any operator takes.
const maxArguments = 64

func (w *painter) run(data []byte) {
	if w.r.doc.lexed += len(data); w.r.doc.lexed > maxLexed {
		return
	}
	l := lexer{data: data}
	var args list
	for w.r.steps < maxSteps && len(w.sheet.glyphs) < maxGlyphs {
		v := l.next(0)
		if v == end {
			return
		}
		op, is := v.(keyword)
		if !is {
			if args = append(args, v); len(args) > maxArguments {
				args = args[1:]
			}
			continue
		}
		w.r.steps++
		if op == "ID" {
			skipPicture(&l)
			w.r.pictures++
		}
		w.do(op, args)
		args = args[:0]
	}
}

// skipPicture passes over the bytes of a picture within the page.
func skipPicture(l *lexer) {
	for {
		i := bytes.Index(l.data[min(l.at, len(l.data)):], []byte("EI"))
		if i < 0 {
			l.at = len(l.data)
			return
		}
		at := l.at + i
		l.at = at + 2
		if at > 0 && isSpace(l.data[at-1]) && (l.at >= len(l.data) || isSpace(l.data[l.at])) {
			return
		}
	}
}

func number(args list, i int) float64 {
	if i < 0 || i >= len(args) {
		return 0
	}
	f, _ := args[i].(float64)
	if r, is := args[i].(ref); is {
		f = float64(r)
	}
	return f
}

func matrixOf(args list) matrix {
	var m matrix
	for i := range m {
		m[i] = number(args, len(args)-6+i)
	}
	return m
}

func (w *painter) do(op keyword, args list) {
	s := &w.state
	switch op {
	case "q":
		if len(w.saved) < maxNesting*10 {
			w.saved = append(w.saved, *s)
		}
	case "Q":
		if n := len(w.saved); n > 0 {
			*s, w.saved = w.saved[n-1], w.saved[:n-1]
		}
	case "cm":
		s.ctm = matrixOf(args).times(s.ctm)
	case "BT":
		w.tm, w.line = identity, identity
		w.margin.WriteByte(' ')
	case "Tf":
		if len(args) >= 2 {
			n, _ := args[len(args)-2].(name)
			s.font = w.r.font(w.resource("Font", n))
			s.size = number(args, len(args)-1)
		}
	case "Tc":
		s.char = number(args, 0)
	case "Tw":
		s.word = number(args, 0)
	case "Tz":
		s.scale = number(args, 0) / 100
	case "TL":
		s.lead = number(args, 0)
	case "Ts":
		s.rise = number(args, 0)
	case "Td":
		w.move(number(args, 0), number(args, 1))
	case "TD":
		s.lead = -number(args, 1)
		w.move(number(args, 0), number(args, 1))
	case "Tm":
		w.line = matrixOf(args)
		w.tm = w.line
	case "T*":
		w.move(0, -s.lead)
	case "Tj", "'", "\"", "TJ":
		w.showing(op, args)
	case "Do":
		w.object(args)
	case "BMC", "BDC", "EMC":
		w.mark(op, args)
	}
}

// resource looks a name up in a kind of resources.
func (w *painter) resource(kind, n name) any {
	d := w.r.doc
	return d.dict(w.resources.get(d, kind)).get(d, n)
}
