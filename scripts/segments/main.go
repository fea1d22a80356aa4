// Command segments merges the data segments of a WebAssembly program:
//
//	go run ./scripts/segments build/visavis.wasm
//
// Go's linker parts the memory's image at every few zeros, into up to 100,000 segments.
// That saves bytes as the program lies on disk, but the places between hide from a
// packer how alike the pieces are: merged, the page is a hundred kilobytes smaller, and
// what is one piece is also laid out at once. Nothing else of the program is touched.
package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
)

const (
	dataSection = 11
	magic       = "\x00asm\x01\x00\x00\x00"
	widestGap   = 1 << 12 // zeros between two segments that are merged

	word = 8 // bytes

	activeSegment = 0
	constant      = 0x41 // i32.const
	end           = 0x0b
)

var errShort = errors.New("the program is cut short")

func main() {
	if len(os.Args) != 2 {
		fail("give the program's file")
	}
	program, err := os.ReadFile(os.Args[1])
	if err != nil {
		fail(err)
	}
	merged, err := merge(program)
	if err != nil {
		fail(err)
	}
	if err := os.WriteFile(os.Args[1], merged, 0o755); err != nil {
		fail(err)
	}
}

func fail(why any) {
	fmt.Fprintln(os.Stderr, "segments:", why)
	os.Exit(1)
}

// merge gives the program with its data section written anew.
func merge(program []byte) ([]byte, error) {
	if len(program) < len(magic) || string(program[:len(magic)]) != magic {
		return nil, errors.New("this is no WebAssembly program")
	}
	out := append([]byte{}, magic...)
	for rest := program[len(magic):]; len(rest) > 0; {
		size, n := binary.Uvarint(rest[1:])
		if n <= 0 || uint64(len(rest)-1-n) < size {
			return nil, errShort
		}
		body := rest[1+n:][:size]
		if rest[0] == dataSection {
			segments, err := read(body)
			if err != nil {
				return nil, err
			}
			all := joined(segments)
			size := binary.AppendUvarint(nil, uint64(len(write(all))))
			body = write(aligned(all, len(out)+1+len(size)))
		}
		out = append(binary.AppendUvarint(append(out, rest[0]), uint64(len(body))), body...)
		rest = rest[1+n+int(size):]
	}
	return out, nil
}

// segment is bytes and where the program lays them in its memory.
type segment struct {
	at    int64
	bytes []byte
}

// read takes a data section apart.
func read(section []byte) ([]segment, error) {
	count, n := binary.Uvarint(section)
	if n <= 0 {
		return nil, errShort
	}
	section = section[n:]
	segments := make([]segment, 0, count)
	for range count {
		if len(section) < 2 || section[0] != activeSegment || section[1] != constant {
			return nil, errors.New("a segment is laid out otherwise than Go's linker does")
		}
		at, n := signed(section[2:])
		if n == 0 || len(section) < 3+n || section[2+n] != end {
			return nil, errShort
		}
		section = section[3+n:]
		size, n := binary.Uvarint(section)
		if n <= 0 || uint64(len(section)-n) < size {
			return nil, errShort
		}
		segments = append(segments, segment{at, section[n:][:size]})
		section = section[n+int(size):]
	}
	return segments, nil
}

// joined are segments in one where few zeros lie between them.
func joined(segments []segment) []segment {
	var all []segment
	for _, s := range segments {
		if len(all) > 0 {
			last := &all[len(all)-1]
			if gap := s.at - last.at - int64(len(last.bytes)); gap >= 0 && gap <= widestGap {
				last.bytes = append(append(last.bytes, make([]byte, gap)...), s.bytes...)
				continue
			}
		}
		all = append(all, segment{s.at, append([]byte{}, s.bytes...)})
	}
	return all
}

// aligned are segments that each take in so many of the zeros before them that, in a
// section that begins at a place in the file, their words lie as they do in memory, at
// multiples of their size: the packer counts on that.
func aligned(segments []segment, place int) []segment {
	all := make([]segment, 0, len(segments))
	for _, s := range segments {
		zeros := 0
		for (place+len(write(all))+len(head(s, zeros)))%word != int(s.at-int64(zeros))%word {
			zeros++
		}
		all = append(all, segment{s.at - int64(zeros), append(make([]byte, zeros), s.bytes...)})
	}
	return all
}

// write puts a data section together.
func write(segments []segment) []byte {
	section := binary.AppendUvarint(nil, uint64(len(segments)))
	for _, s := range segments {
		section = append(append(section, head(s, 0)...), s.bytes...)
	}
	return section
}

// head is what stands before the bytes of a segment that takes in so many zeros.
func head(s segment, zeros int) []byte {
	at := appendSigned([]byte{activeSegment, constant}, s.at-int64(zeros))
	return binary.AppendUvarint(append(at, end), uint64(zeros+len(s.bytes)))
}

// signed reads a signed LEB128 number, which is not Go's zigzag; n is 0 where it is cut.
func signed(data []byte) (value int64, n int) {
	for i, b := range data {
		value |= int64(b&0x7f) << (7 * i)
		if b < 0x80 {
			if b&0x40 != 0 {
				value -= 1 << (7 * (i + 1))
			}
			return value, i + 1
		}
	}
	return 0, 0
}

func appendSigned(data []byte, value int64) []byte {
	for {
		b := byte(value & 0x7f)
		value >>= 7
		if value == 0 && b&0x40 == 0 || value == -1 && b&0x40 != 0 {
			return append(data, b)
		}
		data = append(data, b|0x80)
	}
}
