package main

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// program is a WebAssembly program with a section before its data.
func program(segments ...segment) []byte {
	data := write(segments)
	out := append([]byte(magic), 10, 3, 7, 8, 9, dataSection)
	return append(binary.AppendUvarint(out, uint64(len(data))), data...)
}

// memory is what a data section lays out.
func memory(t *testing.T, p []byte, size int) []byte {
	t.Helper()
	at := len(magic) + 6
	_, n := binary.Uvarint(p[at:])
	segments, err := read(p[at+n:])
	require.NoError(t, err)
	image := make([]byte, size)
	for _, s := range segments {
		copy(image[s.at:], s.bytes)
	}
	return image
}

func TestSegmentsNearEachOtherBecomeOne(t *testing.T) {
	apart := program(segment{64, []byte("ab")}, segment{70, []byte("cd")}, segment{100_000, []byte("e")})
	merged, err := merge(apart)
	require.NoError(t, err)
	assert.Equal(t, program(segment{61, []byte("\x00\x00\x00ab\x00\x00\x00\x00cd")}, segment{99_999, []byte("\x00e")}), merged)
	assert.Equal(t, memory(t, apart, 100_002), memory(t, merged, 100_002), "the memory is the same")
	again, err := merge(merged)
	require.NoError(t, err)
	assert.Equal(t, merged, again)
}

func TestWhatIsNoProgramIsRefused(t *testing.T) {
	whole := program(segment{64, []byte("ab")}, segment{1 << 30, []byte("cd")})
	for _, broken := range [][]byte{nil, []byte("MZ"), whole[:len(whole)-1], whole[:len(whole)-4], append([]byte(magic), 11, 3, 1, 1, 0)} {
		_, err := merge(broken)
		assert.Error(t, err)
	}
}

func TestNumbersComeBack(t *testing.T) {
	for _, value := range []int64{0, 1, 63, 64, 127, 128, 1 << 20, -1, -64, -65, 1<<31 - 1} {
		data := appendSigned(nil, value)
		got, n := signed(data)
		assert.Equal(t, value, got)
		assert.Len(t, data, n)
	}
}
