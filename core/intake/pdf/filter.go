package pdf

import (
	"bytes"
	"compress/flate"
	"io"
)

// unpack undoes a stream's filters. Damaged data gives what came before the
// damage; pictures give nothing.
func (d *document) unpack(s *stream) []byte {
	if s == nil {
		return nil
	}
	if data, done := d.unpacked[s]; done {
		return data
	}
	filters := d.names(s.dict.get(d, "Filter"))
	params := d.resolve((*s.dict)["DecodeParms"])
	data := s.raw
	if d.cipher != nil && s.dict.get(d, "Type") != name("XRef") {
		data = d.count(d.cipher(s, data))
	}
	for i, f := range filters {
		if i >= 8 {
			return nil
		}
		data = d.filter(f, data)
		data = d.unpredict(data, d.paramAt(params, i))
	}
	d.unpacked[s] = data
	return data
}

// names reads one name or a list of names.
func (d *document) names(v any) []name {
	switch v := v.(type) {
	case name:
		return []name{v}
	case list:
		var out []name
		for _, item := range v {
			n, _ := d.resolve(item).(name)
			out = append(out, n)
		}
		return out
	}
	return nil
}

func (d *document) paramAt(v any, i int) *dict {
	if l, is := v.(list); is {
		if i < len(l) {
			return d.dict(l[i])
		}
		return nil
	}
	return d.dict(v)
}

func (d *document) filter(f name, data []byte) []byte {
	switch f {
	case "FlateDecode", "Fl":
		return d.inflate(data)
	case "LZWDecode", "LZW":
		return d.count(unlzw(data, maxUnpacked-d.spent))
	case "ASCIIHexDecode", "AHx":
		l := lexer{data: append([]byte{'<'}, data...)}
		return []byte(l.hex().(text))
	case "ASCII85Decode", "A85":
		return d.count(un85(data))
	case "RunLengthDecode", "RL":
		return d.count(unrun(data, maxUnpacked-d.spent))
	}
	return nil // a picture, or locked
}

func (d *document) count(data []byte) []byte {
	d.spent += len(data)
	return data
}

// inflate passes over zlib's two bytes and ignores its check sum.
func (d *document) inflate(data []byte) []byte {
	if len(data) < 2 || d.spent > maxUnpacked {
		return nil
	}
	out, _ := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data[2:])), int64(maxUnpacked-d.spent)+1))
	return d.count(out)
}

// unpredict undoes PNG's row filters, which tables of objects use.
func (d *document) unpredict(data []byte, p *dict) []byte {
	if d.number(p.get(d, "Predictor"), 1) < 10 {
		return data
	}
	bits := d.number(p.get(d, "Colors"), 1) * d.number(p.get(d, "BitsPerComponent"), 8)
	width := int(d.number(p.get(d, "Columns"), 1)*bits+7) / 8
	step := max(1, int(bits)/8)
	if width < 1 || width > 1<<20 || step > width {
		return data
	}
	var out []byte
	last := make([]byte, width)
	for len(data) > 1 {
		kind, row := data[0], make([]byte, width)
		n := copy(row, data[1:])
		unfilter(kind, row, last, step)
		out = append(out, row[:n]...)
		last, data = row, data[1+n:]
	}
	return out
}

func unfilter(kind byte, row, up []byte, step int) {
	for i := range row {
		var left, corner byte
		if i >= step {
			left, corner = row[i-step], up[i-step]
		}
		switch kind {
		case 1:
			row[i] += left
		case 2:
			row[i] += up[i]
		case 3:
			row[i] += byte((int(left) + int(up[i])) / 2)
		case 4:
			row[i] += paeth(left, up[i], corner)
		}
	}
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	da, db, dc := distance(p, int(a)), distance(p, int(b)), distance(p, int(c))
	switch {
	case da <= db && da <= dc:
		return a
	case db <= dc:
		return b
	}
	return c
}

func distance(a, b int) int { return max(a-b, b-a) }

func un85(data []byte) []byte {
	var out []byte
	var group [5]byte
	n := 0
	for _, b := range data {
		switch {
		case b == '~':
			return append(out, tail85(group, n)...)
		case b == 'z' && n == 0:
			out = append(out, 0, 0, 0, 0)
		case b >= '!' && b <= 'u':
			group[n] = b - '!'
			if n++; n == 5 {
				out = append(out, word85(group)...)
				n = 0
			}
		}
	}
	return append(out, tail85(group, n)...)
}

func word85(g [5]byte) []byte {
	var v uint32
	for _, b := range g {
		v = v*85 + uint32(b)
	}
	return []byte{byte(v >> 24), byte(v >> 16), byte(v >> 8), byte(v)}
}

func tail85(g [5]byte, n int) []byte {
	if n < 2 {
		return nil
	}
	for i := n; i < 5; i++ {
		g[i] = 84
	}
	return word85(g)[:n-1]
}

func unrun(data []byte, most int) []byte {
	var out []byte
	for i := 0; i < len(data) && len(out) < most; {
		n := int(data[i])
		i++
		switch {
		case n == 128:
			return out
		case n < 128:
			to := min(len(data), i+n+1)
			out = append(out, data[i:to]...)
			i = to
		case i < len(data):
			out = append(out, bytes.Repeat(data[i:i+1], 257-n)...)
			i++
		}
	}
	return out
}

// unlzw reads PDF's LZW, whose codes grow one step early.
func unlzw(data []byte, most int) []byte {
	var out []byte
	table := make([][]byte, 258, 4096)
	for i := range 256 {
		table[i] = []byte{byte(i)}
	}
	width, bits, have := 9, 0, 0
	var last []byte
	for _, b := range data {
		bits, have = bits<<8|int(b), have+8
		if have < width {
			continue
		}
		code := bits >> (have - width) & (1<<width - 1)
		have -= width
		bits &= 1<<have - 1
		switch {
		case code == 257 || len(out) > most:
			return out
		case code == 256:
			table, width, last = table[:258], 9, nil
			continue
		}
		entry := entryOf(table, last, code)
		if entry == nil {
			return out
		}
		out = append(out, entry...)
		if last != nil && len(table) < 4096 {
			table = append(table, append(last[:len(last):len(last)], entry[0]))
		}
		last = entry
		for width < 12 && len(table)+1 >= 1<<width {
			width++
		}
	}
	return out
}

// entryOf looks a code up; the one about to be made begins as it ends.
func entryOf(table [][]byte, last []byte, code int) []byte {
	switch {
	case code < len(table):
		return table[code]
	case code == len(table) && last != nil:
		return append(last[:len(last):len(last)], last[0])
	}
	return nil
}
