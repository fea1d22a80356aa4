package pdf

import (
	"bytes"
)

// document is all objects of a file.
type document struct {
	data     []byte
	decode   Decode
	objects  map[int]any
	order    []int // numbers as first met
	trailer  dict
	spent    int // bytes unpacked so far
	lexed    int // bytes read so far, counting what is read again
	values   int // members of lists and dictionaries so far
	unpacked map[*stream][]byte
	cipher   cipherOf // of an encrypted file whose key is known, else nil
}

// cipherOf decrypts the bytes of a stream.
type cipherOf func(s *stream, data []byte) []byte

// open loads a file, and if it is encrypted but opens without a password, once
// more with the key, for streams that hold objects are read while loading.
func open(data []byte, decode Decode) (*document, error) {
	d := load(data, decode, nil)
	if d.trailer["Encrypt"] == nil {
		return d, nil
	}
	cipher, err := d.unlock()
	if err != nil {
		return nil, err
	}
	return load(data, decode, cipher), nil
}

// load reads the file once from front to back. Later objects replace earlier
// ones of the same number, which is how PDFs are changed.
func load(data []byte, decode Decode, cipher cipherOf) *document {
	d := &document{data: data, decode: decode, cipher: cipher, objects: map[int]any{}, trailer: dict{}, unpacked: map[*stream][]byte{}}
	for at := 0; len(d.objects) < maxObjects; {
		number, generation, body := nextObject(data, at)
		if body < 0 {
			break
		}
		at = d.object(number, generation, body)
	}
	d.trailers()
	return d
}

// nextObject finds "12 0 obj" at or after a place, and where its body begins.
func nextObject(data []byte, at int) (number, generation, body int) {
	for {
		i := bytes.Index(data[at:], []byte("obj"))
		if i < 0 {
			return 0, 0, -1
		}
		at += i + 3
		if n, g, ok := numbersBefore(data, at-3); ok {
			return n, g, at
		}
	}
}

// numbersBefore reads "12 0 " backwards from where "obj" stands.
func numbersBefore(data []byte, at int) (number, generation int, ok bool) {
	at = backOver(data, at, isSpace, 9)
	from := backOver(data, at, isDigit, 6)
	gap := backOver(data, from, isSpace, 9)
	first := backOver(data, gap, isDigit, 9)
	if from == at || gap == from || first == gap {
		return 0, 0, false
	}
	return decimal(data[first:gap]), decimal(data[from:at]), true
}

func backOver(data []byte, at int, is func(byte) bool, most int) int {
	for from := at; at > 0 && is(data[at-1]) && from-at < most; {
		at--
	}
	return at
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func decimal(digits []byte) int {
	n := 0
	for _, b := range digits {
		n = n*10 + int(b-'0')
	}
	return n
}

// object reads one object and gives where to go on.
func (d *document) object(number, generation, body int) int {
	l := lexer{data: d.data, at: body, values: d.values}
	v := l.next(0)
	d.values = l.values
	if dd, is := v.(*dict); is {
		l.skipSpace()
		if bytes.HasPrefix(d.data[l.at:], []byte("stream")) {
			var s *stream
			s, l.at = d.stream(dd, l.at+len("stream"))
			s.number, s.generation = number, generation
			v = s
		}
	}
	d.set(number, v)
	if s, is := v.(*stream); is {
		switch (*s.dict)["Type"] {
		case name("ObjStm"):
			d.packed(s)
		case name("XRef"):
			d.addTrailer(*s.dict)
		}
	}
	return max(l.at, body)
}

func (d *document) set(number int, v any) {
	if _, known := d.objects[number]; !known {
		d.order = append(d.order, number)
	}
	d.objects[number] = v
}

// stream takes the bytes up to "endstream"; the length told is believed only
// where that word follows it.
func (d *document) stream(dd *dict, at int) (*stream, int) {
	if at < len(d.data) && d.data[at] == '\r' {
		at++
	}
	if at < len(d.data) && d.data[at] == '\n' {
		at++
	}
	if n, is := (*dd)["Length"].(float64); is && n >= 0 && at+int(n) <= len(d.data) {
		to := at + int(n)
		tail := bytes.TrimLeft(d.data[to:min(len(d.data), to+20)], "\r\n \t")
		if bytes.HasPrefix(tail, []byte("endstream")) {
			return &stream{dict: dd, raw: d.data[at:to]}, to
		}
	}
	n := bytes.Index(d.data[at:], []byte("endstream"))
	if n < 0 {
		return &stream{dict: dd, raw: d.data[at:]}, len(d.data)
	}
	return &stream{dict: dd, raw: d.data[at : at+n]}, at + n
}

// packed reads the objects that a stream holds.
func (d *document) packed(s *stream) {
	data := d.unpack(s)
	first, _ := (*s.dict)["First"].(float64)
	if first < 0 || int(first) > len(data) {
		return
	}
	l := lexer{data: data[:int(first)]}
	for len(d.objects) < maxObjects && d.lexed < maxLexed {
		number, is1 := l.next(0).(float64)
		offset, is2 := l.next(0).(float64)
		if !is1 || !is2 {
			return
		}
		if at := int(first + offset); offset >= 0 && at < len(data) {
			inner := lexer{data: data, at: at, values: d.values}
			d.set(int(number), inner.next(0))
			d.values = inner.values
			d.lexed += inner.at - at
		}
	}
}

// trailers gathers what the trailers tell; the last one wins.
func (d *document) trailers() {
	for at, n := 0, 0; n < 1000; n++ {
		i := bytes.Index(d.data[at:], []byte("trailer"))
		if i < 0 {
			break
		}
		l := lexer{data: d.data, at: at + i + len("trailer")}
		if t, is := l.next(0).(*dict); is {
			d.addTrailer(*t)
		}
		at += i + len("trailer")
	}
	if d.dict(d.trailer["Root"]) != nil {
		return
	}
	for _, n := range d.order {
		if c := d.dict(ref(n)); c.get(d, "Type") == name("Catalog") {
			d.trailer["Root"] = ref(n)
		}
	}
}

func (d *document) addTrailer(t dict) {
	for _, key := range []name{"Root", "Info", "Encrypt", "ID"} {
		if v := t[key]; v != nil {
			d.trailer[key] = v
		}
	}
}

// cut says that the file's end is missing.
func (d *document) cut() bool {
	return !bytes.Contains(d.data[max(0, len(d.data)-2048):], []byte("%%EOF"))
}

// resolve follows references; a ring of them gives nil.
func (d *document) resolve(v any) any {
	for range 20 {
		r, is := v.(ref)
		if !is {
			return v
		}
		v = d.objects[int(r)]
	}
	return nil
}

// dict gives a dictionary, or the one of a stream; nil for anything else.
func (d *document) dict(v any) *dict {
	switch v := d.resolve(v).(type) {
	case *dict:
		return v
	case *stream:
		return v.dict
	}
	return nil
}

func (d *document) list(v any) list {
	l, _ := d.resolve(v).(list)
	return l
}

func (d *document) number(v any, otherwise float64) float64 {
	if f, is := d.resolve(v).(float64); is {
		return f
	}
	return otherwise
}

// get resolves an entry; a nil dictionary has none.
func (dd *dict) get(d *document, key name) any {
	if dd == nil {
		return nil
	}
	return d.resolve((*dd)[key])
}

// page is one page with what it inherits.
type page struct {
	dict      *dict
	resources *dict
	rotate    int
}

// pages walks the tree of pages; where that is broken, every page object of
// the file counts, in the order met.
func (d *document) pages() []page {
	root := d.dict(d.dict(d.trailer["Root"]).get(d, "Pages"))
	var out []page
	d.walkPages(root, page{}, map[*dict]bool{}, 0, &out)
	if len(out) > 0 {
		return out
	}
	for _, n := range d.order {
		if p := d.dict(ref(n)); p.get(d, "Type") == name("Page") && len(out) < maxPages {
			out = append(out, page{dict: p, resources: d.dict(p.get(d, "Resources"))})
		}
	}
	return out
}

func (d *document) walkPages(n *dict, up page, seen map[*dict]bool, depth int, out *[]page) {
	if n == nil || seen[n] || depth > maxNesting || len(*out) >= maxPages {
		return
	}
	seen[n] = true
	here := page{dict: n, resources: up.resources, rotate: up.rotate}
	if r := d.dict(n.get(d, "Resources")); r != nil {
		here.resources = r
	}
	here.rotate = int(d.number(n.get(d, "Rotate"), float64(up.rotate)))
	kids, isNode := n.get(d, "Kids").(list)
	if !isNode {
		if n.get(d, "Type") != name("Pages") {
			*out = append(*out, here)
		}
		return
	}
	for _, kid := range kids {
		d.walkPages(d.dict(kid), here, seen, depth+1, out)
	}
}
