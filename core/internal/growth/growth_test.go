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
		for tries := 0; twice >= most(once) && tries < 10; tries++ { // a map grows sooner or later, as its seed has it
			once, twice = max(once, allocated(kind, size)), min(twice, allocated(kind, 2*size))
		}
		assert.Less(t, twice, most(once), "%s: %d then %d bytes", kind.Name, once, twice)
	}
}

// most is what twice the input may allocate where once the input allocates this much.
func most(once uint64) uint64 { return once*13/5 + 200_000 }

func allocated(kind Kind, n int) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	Read(kind, n)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
