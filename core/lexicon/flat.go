package lexicon

import (
	"encoding/binary"
	"strings"
)

// The flat form is sections one after the other, each led by its length in
// bytes. writer and reader know the same kinds of section; what stands in which
// order is told in index.go alone.

type writer struct{ flat []byte }

func (w *writer) bytes(section []byte) {
	w.flat = binary.LittleEndian.AppendUint32(w.flat, uint32(len(section)))
	w.flat = append(w.flat, section...)
}

// shorts writes the low bytes of all numbers and then the high bytes, which
// packs better.
func (w *writer) shorts(numbers []uint16) {
	section := make([]byte, 2*len(numbers))
	for i, n := range numbers {
		section[i], section[len(numbers)+i] = byte(n), byte(n>>8)
	}
	w.bytes(section)
}

// texts writes strings as their lengths and one run of letters.
func (w *writer) texts(texts []string) {
	lengths := make([]uint16, len(texts))
	for i, text := range texts {
		lengths[i] = uint16(len(text))
	}
	w.shorts(lengths)
	w.bytes([]byte(strings.Join(texts, "")))
}

type reader struct{ flat string }

func (r *reader) bytes() string {
	size := int(r.flat[0]) | int(r.flat[1])<<8 | int(r.flat[2])<<16 | int(r.flat[3])<<24
	section := r.flat[4 : 4+size]
	r.flat = r.flat[4+size:]
	return section
}

// shorts is a list of numbers of two bytes, read where it lies.
type shorts struct{ low, high string }

func (r *reader) shorts() shorts {
	section := r.bytes()
	return shorts{section[:len(section)/2], section[len(section)/2:]}
}

func (s *shorts) at(i int) int { return int(s.low[i]) | int(s.high[i])<<8 }
func (s *shorts) len() int     { return len(s.low) }

// list is shorts laid out side by side, for what is read at every step.
func (r *reader) list() []uint16 {
	packed := r.shorts()
	numbers := make([]uint16, packed.len())
	for i := range numbers {
		numbers[i] = uint16(packed.low[i]) | uint16(packed.high[i])<<8
	}
	return numbers
}

// starts reads counts as where each run begins; one more tells where the last ends.
func (r *reader) starts() []uint32 {
	counts := r.shorts()
	sums, sum := make([]uint32, counts.len()+1), uint32(0)
	for i := range counts.len() {
		sums[i] = sum
		sum += uint32(counts.at(i))
	}
	sums[counts.len()] = sum
	return sums
}

// texts is a list of strings in one.
type texts struct {
	start []uint32
	all   string
}

func (r *reader) texts() texts { return texts{start: r.starts(), all: r.bytes()} }

func (t *texts) at(i int) string { return t.all[t.start[i]:t.start[i+1]] }
func (t *texts) len() int        { return len(t.start) - 1 }
