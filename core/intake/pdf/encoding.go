package pdf

// encodingOf gives the characters of a simple font's 256 codes.
func (d *document) encodingOf(f *dict) [256]string {
	var names [256]string
	base := name("")
	enc := f.get(d, "Encoding")
	switch e := enc.(type) {
	case name:
		base = e
	case *dict:
		base, _ = e.get(d, "BaseEncoding").(name)
	}
	if base == "" && f.get(d, "Subtype") != name("TrueType") {
		base = "StandardEncoding"
	}
	names = d.baseEncoding(base)
	if e, is := enc.(*dict); is {
		d.differences(e, &names)
	}
	return names
}

// baseEncoding: Windows' is the default, as nearly every file today uses it.
func (d *document) baseEncoding(base name) [256]string {
	charset := "windows-1252"
	if base == "MacRomanEncoding" {
		charset = "macintosh"
	}
	out := d.codes(charset)
	if base == "StandardEncoding" {
		for i := 0x80; i < 256; i++ {
			out[i] = standardUpper[byte(i)]
		}
		out['\''], out['`'] = "’", "‘"
	}
	return out
}

// codes lists the characters of a set of one byte a character.
func (d *document) codes(charset string) (out [256]string) {
	var all []byte
	for i := ' '; i < 256; i++ {
		all = append(all, byte(i))
	}
	chars, _ := d.decode(charset, all)
	i := int(' ')
	for _, r := range chars {
		if i < len(out) {
			out[i] = string(r)
		}
		i++
	}
	return out
}

// standardUpper is the upper half of Adobe's own encoding.
var standardUpper = map[byte]string{
	0xA1: "¡", 0xA2: "¢", 0xA3: "£", 0xA4: "⁄", 0xA5: "¥", 0xA6: "ƒ", 0xA7: "§", 0xA8: "¤", 0xA9: "'", 0xAA: "“", 0xAB: "«",
	0xAC: "‹", 0xAD: "›", 0xAE: "fi", 0xAF: "fl", 0xB1: "–", 0xB2: "†", 0xB3: "‡", 0xB4: "·", 0xB6: "¶", 0xB7: "•", 0xB8: "‚",
	0xB9: "„", 0xBA: "”", 0xBB: "»", 0xBC: "…", 0xBD: "‰", 0xBF: "¿", 0xD0: "—", 0xE1: "Æ", 0xE3: "ª", 0xE8: "Ł", 0xE9: "Ø",
	0xEA: "Œ", 0xEB: "º", 0xF1: "æ", 0xF5: "ı", 0xF8: "ł", 0xF9: "ø", 0xFA: "œ", 0xFB: "ß",
}

// differences lists codes that a font uses otherwise: 65 /Aogonek /B …
func (d *document) differences(e *dict, names *[256]string) {
	list, _ := e.get(d, "Differences").(list)
	code := 0
	for _, item := range list {
		switch v := d.resolve(item).(type) {
		case float64:
			code = int(v)
		case name:
			if code >= 0 && code < 256 {
				names[code] = glyph(string(v))
			}
			code++
		}
	}
}
