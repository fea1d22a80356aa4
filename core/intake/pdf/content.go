package pdf

import (
	"bytes"
	"math"
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

// resource looks a name up in a kind of resources.
func (w *painter) resource(kind, n name) any {
	d := w.r.doc
	return d.dict(w.resources.get(d, kind)).get(d, n)
}

// object draws a form, which is a page within the page; pictures are counted.
func (w *painter) object(args list) {
	if len(args) == 0 || w.deep > 8 {
		return
	}
	n, _ := args[len(args)-1].(name)
	s, is := w.resource("XObject", n).(*stream)
	if !is {
		return
	}
	d := w.r.doc
	if s.dict.get(d, "Subtype") == name("Image") {
		w.r.pictures++
		return
	}
	inner := *w
	inner.margin, inner.saved, inner.marks = strings.Builder{}, nil, nil
	inner.deep++
	if res := d.dict(s.dict.get(d, "Resources")); res != nil {
		inner.resources = res
	}
	if m := d.list(s.dict.get(d, "Matrix")); len(m) == 6 {
		inner.state.ctm = matrixOf(m).times(inner.state.ctm)
	}
	inner.run(d.unpack(s))
	inner.endMargin()
}

// mark follows marked content: what the file calls an artifact is header,
// footer or ornament; what it gives other words for is read as these.
func (w *painter) mark(op keyword, args list) {
	if op == "EMC" {
		if n := len(w.marks); n > 0 {
			w.marks = w.marks[:n-1]
		}
		w.actual = nil
		if !w.inMargin() {
			w.endMargin()
		}
		return
	}
	if len(w.marks) > maxNesting*10 {
		return
	}
	tag := name("")
	if len(args) > 0 {
		tag, _ = args[0].(name)
	}
	w.marks = append(w.marks, tag == "Artifact" || w.inMargin())
	if op == "BDC" && len(args) > 1 {
		d := w.r.doc
		props, is := args[1].(*dict)
		if n, named := args[1].(name); named {
			props, is = d.dict(w.resource("Properties", n)), true
		}
		if t, told := props.get(d, "ActualText").(text); is && told {
			s := d.textString(t)
			w.actual = &s
		}
	}
}

func (w *painter) inMargin() bool { return len(w.marks) > 0 && w.marks[len(w.marks)-1] }

func (w *painter) endMargin() {
	if s := strings.Join(strings.Fields(w.margin.String()), " "); s != "" {
		w.sheet.aside = append(w.sheet.aside, s)
	}
	w.margin.Reset()
}
