package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// module has a custom section of one byte before its data section.
func module(data ...byte) []byte {
	head := append([]byte("\x00asm\x01\x00\x00\x00"), 0, 1, 'x', dataSection, byte(len(data)))
	return append(head, data...)
}

func TestSegmentsAreJoined(t *testing.T) {
	// "c" at 75 and "ab" at 70.
	apart := module(2, 0, constant, 0xcb, 0, end, 1, 'c', 0, constant, 0xc6, 0, end, 2, 'a', 'b')
	joined, err := Join(apart)
	require.NoError(t, err)
	assert.Equal(t, module(1, 0, constant, 0xc6, 0, end, 6, 'a', 'b', 0, 0, 0, 'c'), joined)

	again, err := Join(joined)
	require.NoError(t, err)
	assert.Equal(t, joined, again)
}

func TestOtherModulesAreRefused(t *testing.T) {
	for name, other := range map[string][]byte{
		"no module":       []byte("GIF89a"),
		"cut short":       module(2, 0, constant, 1, end, 1, 'a'),
		"passive":         module(1, 1, 1, 'a'),
		"overlapping":     module(2, 0, constant, 9, end, 1, 'a', 0, constant, 8, end, 2, 'b', 'c'),
		"no data at all":  module(0),
		"more than said":  module(1, 0, constant, 1, end, 1, 'a', 'b'),
		"a section short": module(1, 0)[:10],
	} {
		_, err := Join(other)
		assert.Error(t, err, name)
	}
}

func TestAddressesKeepTheirSignClear(t *testing.T) {
	for n, want := range map[uint64][]byte{0: {0}, 63: {63}, 64: {0xc0, 0}, 116130: {0xa2, 0x8b, 0x07}, 8192: {0x80, 0xc0, 0}} {
		assert.Equal(t, want, appendAddress(nil, n))
	}
}
