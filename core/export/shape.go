package export

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"

	"visavis/core/record"
)

// shape is how values of a type lie in memory, as far as a record has such types.
type shape struct {
	kind   reflect.Kind
	fields []field // of a struct
	inner  *shape  // what a pointer points to or a list has
	size   uintptr // of that
}

// field is one of a struct's.
type field struct {
	key    string // `,"name":`
	offset uintptr
	shape  *shape
}

// recordShape is looked up once: so a record is written without reflection, and still no
// field can be forgotten.
var recordShape = shapeOf(reflect.TypeFor[record.Record]())

func shapeOf(t reflect.Type) *shape {
	s := &shape{kind: t.Kind()}
	switch s.kind {
	case reflect.Pointer, reflect.Slice:
		s.inner, s.size = shapeOf(t.Elem()), t.Elem().Size()
	case reflect.Struct:
		for i := range t.NumField() {
			f := t.Field(i)
			s.fields = append(s.fields, field{`,"` + f.Tag.Get("json") + `":`, f.Offset, shapeOf(f.Type)})
		}
	}
	return s
}

// writer appends JSON.
type writer struct {
	data []byte
	err  error
}

func (w *writer) raw(text string) { w.data = append(w.data, text...) }

// value writes what lies at a place, which has that shape: nothing else makes the pointers
// sound. Of a list, only where it begins and how many items it has is read through []byte.
func (w *writer) value(s *shape, at unsafe.Pointer) {
	switch s.kind {
	case reflect.String:
		w.text(*(*string)(at))
	case reflect.Int:
		w.data = strconv.AppendInt(w.data, int64(*(*int)(at)), 10)
	case reflect.Bool:
		w.data = strconv.AppendBool(w.data, *(*bool)(at))
	case reflect.Float64:
		w.number(*(*float64)(at))
	case reflect.Pointer:
		if to := *(*unsafe.Pointer)(at); to == nil {
			w.raw("null")
		} else {
			w.value(s.inner, to)
		}
	case reflect.Slice:
		w.list(s, *(*[]byte)(at))
	case reflect.Struct:
		open := len(w.data)
		for i := range s.fields {
			f := &s.fields[i]
			w.raw(f.key)
			w.value(f.shape, unsafe.Add(at, f.offset))
		}
		w.data[open] = '{' // in the place of the first comma
		w.raw("}")
	default:
		panic("a record has no " + s.kind.String())
	}
}

func (w *writer) list(s *shape, items []byte) {
	if items == nil {
		w.raw("null")
		return
	}
	w.raw("[")
	for i := range len(items) {
		if i > 0 {
			w.raw(",")
		}
		w.value(s.inner, unsafe.Add(unsafe.Pointer(unsafe.SliceData(items)), uintptr(i)*s.size))
	}
	w.raw("]")
}

// number writes a share from 0 to 1; any other number may be one that JSON lacks.
func (w *writer) number(n float64) {
	if n == 0 || n >= 0.000001 && n <= 1 {
		w.data = strconv.AppendFloat(w.data, n, 'f', -1, 64)
		return
	}
	odd, err := json.Marshal(n)
	if w.raw(string(odd)); err != nil {
		w.err = err
	}
}

// text writes a string, stretch by stretch of what stands for itself. <, > and & do: what
// is written is read by programs and people, and never pasted into HTML.
func (w *writer) text(s string) {
	w.raw(`"`)
	from := 0
	for i := 0; i < len(s); {
		if c := s[i]; c >= ' ' && c != '"' && c != '\\' && c < 0x7F {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r < 0xA0 || r == '\u2028' || r == '\u2029' || r == utf8.RuneError && size == 1 {
			w.raw(s[from:i])
			w.escape(r)
			from = i + size
		}
		i += size
	}
	w.raw(s[from:])
	w.raw(`"`)
}

// escape writes a character that cannot stand for itself: in JSON, or before readers of
// lines and scripts, who take more than one for the end of a line.
func (w *writer) escape(r rune) {
	const hex = "0123456789abcdef"
	if short := strings.IndexRune("\"\\\b\f\n\r\t", r); short >= 0 {
		w.data = append(w.data, '\\', `"\bfnrt`[short])
	} else {
		w.data = append(w.data, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
	}
}
