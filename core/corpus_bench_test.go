package core

import (
	"testing"
	"time"
)

// BenchmarkReadouts reads whole texts of different houses, as a user has them:
// most are short, so what a text costs before its first word counts too.
func BenchmarkReadouts(b *testing.B) {
	size, texts := 0, readouts(b)
	for _, source := range texts {
		size += len(source)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, source := range texts {
			Extract(source, time.Time{})
		}
	}
}
