package intake

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"io"
)

// Archives are read here and not with archive/zip, which weighs 60 kB more in
// the page: all that is needed is the list at the end and two ways of packing.
// Sums are not checked; a damaged article shows itself.

// entry is one file of an archive.
type entry struct {
	name   string
	locked bool
	method uint16
	size   int    // as packed
	at     int    // of its own header in the archive
	data   []byte // the whole archive
}

// The marks and sizes of zip's three kinds of record, and the ways of packing.
const (
	endMark, endSize     = "PK\x05\x06", 22
	entryMark, entrySize = "PK\x01\x02", 46
	localMark, localSize = "PK\x03\x04", 30
	maxComment           = 1 << 16
	stored, deflated     = 0, 8
	flagLocked           = 1
)

// entriesOf reads the list of an archive's files, false where it is missing.
func entriesOf(data []byte) ([]entry, bool) {
	tail := max(0, len(data)-maxComment-endSize)
	i := bytes.LastIndex(data[tail:], []byte(endMark))
	if i < 0 || tail+i+endSize > len(data) {
		return nil, false
	}
	end := data[tail+i:]
	size, at := int(binary.LittleEndian.Uint32(end[12:])), int(binary.LittleEndian.Uint32(end[16:]))
	if at+size != tail+i && tail+i-size >= 0 && size > 0 { // something stands before the archive, or its offsets are broken
		at = tail + i - size
	}
	if at > len(data) {
		return nil, false
	}
	shift := 0
	if told := int(binary.LittleEndian.Uint32(end[16:])); told < at {
		shift = at - told
	}
	return listEntries(data, at, shift), true
}

func listEntries(data []byte, at, shift int) []entry {
	var out []entry
	for at+entrySize <= len(data) && string(data[at:at+4]) == entryMark && len(out) <= maxFiles {
		h := data[at:]
		name, extra, comment := int(binary.LittleEndian.Uint16(h[28:])), int(binary.LittleEndian.Uint16(h[30:])), int(binary.LittleEndian.Uint16(h[32:]))
		if entrySize+name > len(h) {
			break
		}
		out = append(out, entry{
			name:   string(bytes.ToValidUTF8(h[entrySize:entrySize+name], []byte("_"))),
			locked: binary.LittleEndian.Uint16(h[8:])&flagLocked != 0,
			method: binary.LittleEndian.Uint16(h[10:]),
			size:   int(binary.LittleEndian.Uint32(h[20:])),
			at:     int(binary.LittleEndian.Uint32(h[42:])) + shift,
			data:   data,
		})
		at += entrySize + name + extra + comment
	}
	return out
}

// packed is the file as it stands in the archive, after its own header.
func (e entry) packed() ([]byte, error) {
	if e.at+localSize > len(e.data) || string(e.data[e.at:e.at+4]) != localMark {
		return nil, errDamaged
	}
	h := e.data[e.at:]
	from := localSize + int(binary.LittleEndian.Uint16(h[26:])) + int(binary.LittleEndian.Uint16(h[28:]))
	if from > len(h) || e.size > len(h)-from {
		return nil, io.ErrUnexpectedEOF
	}
	return h[from : from+e.size], nil
}

var errDamaged = errors.New("damaged")

// unpack reads at most most+1 bytes of the file.
func (e entry) unpack(most int) ([]byte, error) {
	raw, err := e.packed()
	if err != nil {
		return nil, err
	}
	switch e.method {
	case stored:
		return raw[:min(len(raw), most+1)], nil
	case deflated:
		return io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(raw)), int64(most)+1))
	}
	return nil, errDamaged
}
