package intake

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
)

func (r *rtf) setFont(n int) {
	r.font = n
	if r.state.into == toFonts {
		return
	}
	r.flush()
	if charset := r.fonts[n]; charset != "" {
		r.state.charset = charset
	} else if r.base != "" {
		r.state.charset = r.base
	}
}

// fontCharsets are Windows' numbers for the code page of a font.
var fontCharsets = map[int]string{
	77: "macintosh", 128: "shift_jis", 129: "euc-kr", 134: "gb18030", 136: "big5", 161: "windows-1253", 162: "windows-1254",
	163: "windows-1258", 177: "windows-1255", 178: "windows-1256", 186: "windows-1257", 204: "windows-1251", 238: "windows-1250",
}

func (r *rtf) codepage(n int) string {
	if r.file.opt.Charset != "" {
		if name := label(r.file.opt.Charset); name != "" {
			return name
		}
	}
	if name := label("cp" + strconv.Itoa(n)); name != "" {
		return name
	}
	if name := label("windows-" + strconv.Itoa(n)); name != "" {
		return name
	}
	return "windows-1252"
}

// letter takes a byte of the code page.
func (r *rtf) letter(b byte) {
	if r.skip > 0 {
		r.skip--
		return
	}
	if r.from != r.state.charset {
		r.flushBytes()
		r.from = r.state.charset
	}
	r.bytes = append(r.bytes, b)
}

// unicode takes \u, whose numbers beyond 32767 are written negative.
func (r *rtf) unicode(n int) {
	r.flushBytes()
	unit := uint16(n)
	switch {
	case utf16.IsSurrogate(rune(unit)) && r.high == 0:
		r.high = unit
	case r.high != 0:
		r.put(string(utf16.DecodeRune(rune(r.high), rune(unit))))
		r.high = 0
	default:
		r.put(string(rune(unit)))
	}
	r.skip = r.state.uc
}

func (r *rtf) words(s string) {
	r.flushBytes()
	r.skip = 0
	r.put(s)
}

func (r *rtf) paragraph() {
	r.flush()
	switch r.state.into {
	case toBody:
		r.end()
		r.rows = 0
	case toMargin:
		r.margin.WriteByte('\n')
	case toNote:
		r.note.WriteByte('\n')
	}
}

// flush must come before anything that changes where letters go.
func (r *rtf) flush() { r.flushBytes() }

func (r *rtf) flushBytes() {
	if len(r.bytes) == 0 {
		return
	}
	raw := bytes.Clone(r.bytes)
	r.bytes = r.bytes[:0]
	text, err := r.file.decodeAs(r.from, raw)
	if err != nil {
		text = strings.ToValidUTF8(string(raw), "\uFFFD")
	}
	r.put(text)
}

func (r *rtf) put(s string) {
	if r.state.hidden {
		return
	}
	switch r.state.into {
	case toBody:
		r.write(s)
	case toTitle:
		r.title.WriteString(s)
	case toMargin:
		r.margin.WriteString(s)
	case toNote:
		r.note.WriteString(s)
	}
}
