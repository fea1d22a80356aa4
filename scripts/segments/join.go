package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"slices"
)

// What is read here of the binary format of WebAssembly (core specification 5.5).
const (
	headerLength = 8 // magic number and version
	dataSection  = 11
	constant     = 0x41 // i32.const
	end          = 0x0b
)

var errForm = errors.New("this is no WebAssembly module as Go's linker writes it")

// segment is a stretch of the memory as it is at the start.
type segment struct {
	at   uint64
	data []byte
}

// Join gives the module with all its data in one segment; everything else stays as it is.
func Join(module []byte) ([]byte, error) {
	if !bytes.HasPrefix(module, []byte("\x00asm\x01\x00\x00\x00")) {
		return nil, errForm
	}
	joined := bytes.Clone(module[:headerLength])
	for r := (&reader{rest: module[headerLength:]}); len(r.rest) > 0; {
		id, body := r.byte(), r.bytes(r.number())
		if r.failed {
			return nil, errForm
		}
		if id == dataSection {
			segments, err := read(body)
			if err != nil {
				return nil, err
			}
			body = one(segments)
		}
		joined = binary.AppendUvarint(append(joined, id), uint64(len(body)))
		joined = append(joined, body...)
	}
	return joined, nil
}

// read gives the segments of a data section by their addresses; none may lie over another.
func read(section []byte) ([]segment, error) {
	r := &reader{rest: section}
	segments := make([]segment, 0, 1000)
	for n := r.number(); n > 0 && !r.failed; n-- {
		isPlain := r.byte() == 0 && r.byte() == constant
		s := segment{at: r.number()} // signed, but never negative
		isPlain = isPlain && r.byte() == end
		s.data = r.bytes(r.number())
		if !isPlain {
			return nil, errForm
		}
		segments = append(segments, s)
	}
	if r.failed || len(r.rest) > 0 || len(segments) == 0 {
		return nil, errForm
	}
	slices.SortFunc(segments, func(a, b segment) int { return cmp.Compare(a.at, b.at) })
	for i := range segments[1:] {
		if segments[i+1].at < segments[i].end() {
			return nil, errForm
		}
	}
	return segments, nil
}

func (s segment) end() uint64 { return s.at + uint64(len(s.data)) }

// one is a data section with everything in one segment, zeros where there was nothing.
func one(segments []segment) []byte {
	first := segments[0].at
	data := make([]byte, segments[len(segments)-1].end()-first)
	for _, s := range segments {
		copy(data[s.at-first:], s.data)
	}
	section := appendAddress([]byte{1, 0, constant}, first)
	section = binary.AppendUvarint(append(section, end), uint64(len(data)))
	return append(section, data...)
}

// appendAddress writes a number that is not negative as a signed LEB128, whose
// last byte must therefore leave the sign's bit alone.
func appendAddress(b []byte, n uint64) []byte {
	for ; n >= 0x40; n >>= 7 {
		b = append(b, byte(n)|0x80)
	}
	return append(b, byte(n))
}

// reader takes a module apart from its start; what is cut short makes it fail.
type reader struct {
	rest   []byte
	failed bool
}

func (r *reader) byte() byte {
	if b := r.bytes(1); len(b) == 1 {
		return b[0]
	}
	return 0
}

func (r *reader) bytes(n uint64) []byte {
	if n > uint64(len(r.rest)) {
		r.failed, r.rest = true, nil
		return nil
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *reader) number() uint64 {
	n, length := binary.Uvarint(r.rest)
	if length <= 0 {
		r.failed, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[length:]
	return n
}
