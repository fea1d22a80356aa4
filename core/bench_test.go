package core

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// BenchmarkExtract shows that time grows linearly with length: MB/s stays level.
func BenchmarkExtract(b *testing.B) {
	source := readouts(b)["a08"] + "\n\n" + readouts(b)["a14"] + "\n\n"
	for _, size := range []int{10_000, 100_000, 1_000_000, 10_000_000} {
		long := strings.Repeat(source, size/len(source)+1)[:size]
		b.Run(fmt.Sprintf("%dKB", size/1000), func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				Extract(long, time.Time{})
			}
		})
	}
}
