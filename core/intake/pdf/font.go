package pdf

import "strings"

// font turns the codes of a shown string into characters and widths.
type font struct {
	chars    [256]string // of a simple font
	toText   *charMap    // the font's own word on its characters, nil where it has none
	double   bool        // codes of two bytes
	utf16    bool        // codes are characters
	charset  string      // codes are of this old character set
	decode   Decode
	widths   map[uint32]float64 // in em
	ranges   []widthRange
	standard float64 // width of the others, in em; 0: guess by the letter
}

type widthRange struct {
	from, to uint32
	width    float64
}

// letter is one code, decoded.
type letter struct {
	s     string
	width float64 // in em
	space bool    // the code 32 of one byte, which word spacing widens
	known bool
}

func (r *reader) font(v any) *font {
	d := r.doc
	key := d.dict(v)
	if key == nil {
		return nil
	}
	if f, done := r.fonts[key]; done {
		return f
	}
	if r.entries > maxEntries {
		return nil
	}
	f := &font{decode: d.decode, widths: map[uint32]float64{}}
	r.fonts[key] = f
	if s, is := key.get(d, "ToUnicode").(*stream); is {
		f.toText = r.charMap(s)
		r.entries += len(f.toText.to)
	}
	if key.get(d, "Subtype") == name("Type0") {
		f.composite(r, key)
	} else {
		f.simple(d, key)
	}
	r.entries += 1000 + len(f.widths)
	return f
}

// charMap reads a map unless the file has already had its share of reading.
func (r *reader) charMap(s *stream) *charMap {
	data := r.doc.unpack(s)
	if r.doc.lexed += len(data); r.doc.lexed > maxLexed {
		data = nil
	}
	return parseCharMap(data)
}

func (f *font) simple(d *document, v *dict) {
	f.chars = d.encodingOf(v)
	scale := 0.001
	if m := d.list(v.get(d, "FontMatrix")); len(m) == 6 { // fonts drawn by hand bring their own measure
		if s := d.number(m[0], 0.001); s > 0 {
			scale = s
		}
	}
	first := int(d.number(v.get(d, "FirstChar"), 0))
	for i, w := range d.list(v.get(d, "Widths")) {
		if i > 255 {
			break
		}
		f.widths[uint32(first+i)] = d.number(w, 0) * scale
	}
	if len(f.widths) > 0 {
		f.standard = d.number(d.dict(v.get(d, "FontDescriptor")).get(d, "MissingWidth"), 0)*scale + 1e-9
	}
}

// composite fonts have codes of two bytes, mostly numbers of glyphs that only
// ToUnicode explains.
func (f *font) composite(r *reader, v *dict) {
	d := r.doc
	f.double = true
	switch e := v.get(d, "Encoding").(type) {
	case name:
		f.named(string(e))
	case *stream:
		own := r.charMap(e)
		f.double = own.wide
	}
	kids := d.list(v.get(d, "DescendantFonts"))
	if len(kids) == 0 {
		return
	}
	kid := d.dict(kids[0])
	f.standard = d.number(kid.get(d, "DW"), 1000) / 1000
	f.cidWidths(d, d.list(kid.get(d, "W")))
}

// named are the encodings whose codes are characters of a known set.
func (f *font) named(e string) {
	switch {
	case strings.Contains(e, "UCS2") || strings.Contains(e, "UTF16"):
		f.utf16 = true
	case strings.HasPrefix(e, "GB"):
		f.charset = "gb18030"
	case strings.HasPrefix(e, "ETen-B5"), strings.HasPrefix(e, "B5pc"), strings.HasPrefix(e, "HKscs"):
		f.charset = "big5"
	case strings.Contains(e, "RKSJ"):
		f.charset = "shift_jis"
	case strings.HasPrefix(e, "KSC"):
		f.charset = "euc-kr"
	}
}

// cidWidths reads "12 [500 600] 20 30 550": runs and ranges.
func (f *font) cidWidths(d *document, w list) {
	for i := 0; i+1 < len(w); {
		from := uint32(max(d.number(w[i], 0), 0))
		if run := d.list(w[i+1]); run != nil {
			for k, width := range run {
				if len(f.widths) < maxMapped {
					f.widths[from+uint32(k)] = d.number(width, 0) / 1000
				}
			}
			i += 2
			continue
		}
		if i+2 >= len(w) || len(f.ranges) > 10_000 {
			return
		}
		f.ranges = append(f.ranges, widthRange{from, uint32(max(d.number(w[i+1], 0), 0)), d.number(w[i+2], 0) / 1000})
		i += 3
	}
}

// letters decodes a shown string.
func (f *font) letters(s text) []letter {
	var out []letter
	for len(s) > 0 {
		n := f.codeLength(s)
		c := code(s[:n])
		l := letter{space: n == 1 && s[0] == ' '}
		l.s, l.known = f.charsOf(s[:n], c)
		l.width = f.width(c, l.s)
		out = append(out, l)
		s = s[n:]
	}
	return out
}

func (f *font) codeLength(s text) int {
	switch {
	case !f.double || len(s) == 1:
		return 1
	case f.charset != "" && s[0] < 0x81:
		return 1
	case f.toText != nil && f.toText.one[s[0]] && f.toText.wide:
		return 1
	}
	return 2
}

// charsOf gives a code's characters: the font's own table first, unless it
// leaves the code out.
func (f *font) charsOf(raw text, c uint32) (string, bool) {
	if f.toText != nil {
		if s, told := f.toText.to[c]; told {
			return s, true
		}
	}
	switch {
	case f.utf16:
		return utf16Text(raw), true
	case f.charset != "":
		s, err := f.decode(f.charset, raw)
		return s, err == nil
	case f.double:
		return "", false
	}
	s := f.chars[byte(c)]
	return s, s != ""
}

func (f *font) width(c uint32, s string) float64 {
	if w, told := f.widths[c]; told {
		return w
	}
	for _, r := range f.ranges {
		if r.from <= c && c <= r.to {
			return r.width
		}
	}
	if f.standard > 0 {
		return f.standard
	}
	return usualWidth(s)
}

// usualWidth stands in for the fourteen fonts that every reader is said to
// have and files give no widths for. Near enough to tell spaces and columns.
func usualWidth(s string) float64 {
	switch {
	case s == "":
		return 0.5
	case strings.Contains(" .,;:'!|ijl()[]/ftI-‘’", s):
		return 0.278
	case strings.Contains("mwMW—@%", s):
		return 0.85
	case s >= "A" && s <= "Z":
		return 0.68
	}
	return 0.53
}
