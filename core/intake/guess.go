package intake

import "unicode/utf8"

// guess names the character set of text that declares none. The tests go from
// sure to likely: UTF-8 has a shape of its own, UTF-16 has its zeros, the
// others are told by which byte pairs and letters are frequent in prose.
func guess(data []byte) string {
	if len(data) > 1<<16 {
		data = data[:1<<16]
	}
	if name := guessUTF16(data); name != "" {
		return name
	}
	high := 0
	for _, b := range data {
		if b >= 0x80 {
			high++
		}
	}
	if high == 0 || manyByteUTF8(data) || mostlyUTF8(data, high) {
		return "utf-8"
	}
	if name := guessCyrillic(data, high); name != "" {
		return name
	}
	if name := guessMarks(data); name != "" {
		return name
	}
	if name := guessPairs(data, high); name != "" {
		return name
	}
	return guessLatin(data)
}

// guessUTF16: in prose with spaces and digits every other byte is often zero.
func guessUTF16(data []byte) string {
	var zeros [2]int
	for i, b := range data {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch few := len(data) / 10; {
	case len(data) < 4:
		return ""
	case zeros[1] > few && zeros[0] < zeros[1]/8:
		return "utf-16le"
	case zeros[0] > few && zeros[1] < zeros[0]/8:
		return "utf-16be"
	}
	return ""
}

// mostlyUTF8 forgives UTF-8 a few bad bytes: one in fifty of the high ones.
func mostlyUTF8(data []byte, high int) bool {
	bad, good := 0, 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			bad++
		} else if n > 1 {
			good++
		}
		data = data[n:]
	}
	return good > 0 && bad*50 <= high
}

// guessCyrillic: half of all Russian letters are о е а и н т с р.
func guessCyrillic(data []byte, high int) string {
	for _, set := range []struct{ name, frequent string }{
		{"windows-1251", "\xEE\xE5\xE0\xE8\xED\xF2\xF1\xF0"},
		{"koi8-r", "\xCF\xC5\xC1\xC9\xCE\xD4\xD3\xD2"},
	} {
		var is [256]bool
		for i := range len(set.frequent) {
			is[set.frequent[i]] = true
		}
		hits, inRuns := 0, 0
		for i, b := range data {
			if is[b] {
				hits++
			}
			if i > 0 && b >= 0xC0 && data[i-1] >= 0xC0 {
				inRuns++
			}
		}
		if hits*100 > high*42 && inRuns*2 > high {
			return set.name
		}
	}
	return ""
}

// pairs describes a set of two bytes a character by its commonest ones.
type pairs struct {
	name     string
	lead     func(byte) bool
	trail    func(byte) bool
	frequent map[uint16]bool             // the commonest characters and marks of its prose
	common   func(lead, trail byte) bool // a range that prose keeps to
}

func within(b, from, to byte) bool { return from <= b && b <= to }

var pairSets = []pairs{
	{"gb18030",
		func(b byte) bool { return within(b, 0x81, 0xFE) },
		func(b byte) bool { return within(b, 0x40, 0xFE) && b != 0x7F },
		set(0xB5C4, 0xB9FA, 0xD6D0, 0xD2BB, 0xCAC7, 0xD4DA, 0xBACD, 0xA3AC, 0xA1A3, 0xD3D0, 0xC8CB, 0xB2BB, 0xCEAA, 0xA1A2, 0xB7BD),
		func(l, t byte) bool { return within(l, 0xB0, 0xD7) && t >= 0xA1 }},
	{"big5",
		func(b byte) bool { return within(b, 0x81, 0xFE) },
		func(b byte) bool { return within(b, 0x40, 0x7E) || within(b, 0xA1, 0xFE) },
		set(0xAABA, 0xB0EA, 0xA4A4, 0xA440, 0xAC4F, 0xA662, 0xA94D, 0xA141, 0xA143, 0xA6B3, 0xA448, 0xA4A3, 0xACB0, 0xA142, 0xA4E8),
		func(l, t byte) bool { return within(l, 0xA4, 0xC6) }},
	{"shift_jis",
		func(b byte) bool { return within(b, 0x81, 0x9F) || within(b, 0xE0, 0xFC) },
		func(b byte) bool { return within(b, 0x40, 0xFC) && b != 0x7F },
		set(0x82CC, 0x82C9, 0x82F0, 0x82CD, 0x82C6, 0x82AA, 0x82C5, 0x82BD, 0x82B5, 0x8141, 0x8142, 0x82E0, 0x82C4, 0x8E52, 0x93FA),
		func(l, t byte) bool { return l == 0x82 || l == 0x83 || within(l, 0x88, 0x97) }},
	{"euc-kr",
		func(b byte) bool { return within(b, 0xA1, 0xFE) },
		func(b byte) bool { return b >= 0xA1 && b <= 0xFE },
		set(0xB4D9, 0xC0CC, 0xC0C7, 0xC0BB, 0xB4C2, 0xBFA1, 0xB0ED, 0xC7D1, 0xB7CE, 0xB0A1, 0xC0BA, 0xC7CF, 0xC1F6, 0xBCAD, 0xB8A6),
		func(l, t byte) bool { return within(l, 0xB0, 0xC8) }},
}

func set(codes ...uint16) map[uint16]bool {
	m := make(map[uint16]bool, len(codes))
	for _, c := range codes {
		m[c] = true
	}
	return m
}

// asianMarks are the quotation marks, dashes and dots of Asia's sets. English
// texts of its agencies often have no other characters beyond ASCII.
var asianMarks = []struct {
	name  string
	marks map[uint16]bool
}{
	{"gb18030", set(0xA1AA, 0xA1AD, 0xA1AE, 0xA1AF, 0xA1B0, 0xA1B1, 0xA1A4, 0xA1A1, 0xA843, 0xA844)},
	{"big5", set(0xA1A5, 0xA1A6, 0xA1A7, 0xA1A8, 0xA158, 0xA156, 0xA14B, 0xA145, 0xA140)},
	{"shift_jis", set(0x8165, 0x8166, 0x8167, 0x8168, 0x815C, 0x815D, 0x8163, 0x8145, 0x8140)},
}

// guessMarks: every byte beyond ASCII belongs to such a mark.
func guessMarks(data []byte) string {
	for _, set := range asianMarks {
		pairs, odd := 0, 0
		for i := 0; i < len(data); i++ {
			switch {
			case data[i] < 0x80:
			case i+1 < len(data) && set.marks[uint16(data[i])<<8|uint16(data[i+1])]:
				pairs++
				i++
			default:
				odd++
			}
		}
		if pairs > 1 && odd == 0 {
			return set.name
		}
	}
	return ""
}

// guessPairs takes the set that explains the bytes best, if any does well.
func guessPairs(data []byte, high int) string {
	best, bestScore := "", 55
	for _, p := range pairSets {
		if score := p.score(data); score > bestScore {
			best, bestScore = p.name, score
		}
	}
	return best
}

// score is in per cent of the pairs: common ones count once, the commonest
// four times over, impossible ones against.
func (p pairs) score(data []byte) int {
	total, points := 0, 0
	for i := 0; i < len(data); i++ {
		if data[i] < 0x80 {
			continue
		}
		total++
		if i+1 >= len(data) || !p.lead(data[i]) || !p.trail(data[i+1]) {
			points -= 4
			continue
		}
		if p.common(data[i], data[i+1]) {
			points++
		}
		if p.frequent[uint16(data[i])<<8|uint16(data[i+1])] {
			points += 4
		}
		i++
	}
	if total == 0 {
		return 0
	}
	return points * 100 / total
}

// guessLatin: ı ş ğ İ of Turkish stand where Icelandic has ý þ ð.
func guessLatin(data []byte) string {
	turkish, other := 0, 0
	for _, b := range data {
		switch {
		case b == 0xFD || b == 0xFE || b == 0xF0 || b == 0xDD || b == 0xDE:
			turkish++
		case b >= 0xC0:
			other++
		}
	}
	if turkish > 2 && turkish*2 > other {
		return "windows-1254"
	}
	return "windows-1252"
}
