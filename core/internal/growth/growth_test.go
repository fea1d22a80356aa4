package growth

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
)

// What is allocated grows with an input, not faster. `make growth` counts steps, of
// which a program can waste many without allocating anything.
func TestTwiceTheInputAllocatesTwiceAtMost(t *testing.T) {
	size := 8_000
	if runtime.GOOS == "js" {
		size = 2_000
	}
	for _, kind := range Kinds() {
		Read(kind, size) // what is made once is made
		once, twice := allocated(kind, size), allocated(kind, 2*size)
		most := 2.6*float64(once) + 200_000
		for tries := 0; float64(twice) >= most && tries < 10; tries++ {
			twice = min(twice, allocated(kind, 2*size)) // a map grows sooner or later, as its seed has it
		}
		assert.Less(t, float64(twice), most, "%s: %d then %d bytes", kind.Name, once, twice)
	}
}

func allocated(kind Kind, n int) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	Read(kind, n)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
