package lexicon

import "testing"

func BenchmarkOpen(b *testing.B) {
	tables := flat()
	b.ReportAllocs()
	for b.Loop() {
		open(tables)
	}
}

func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		build(disk)
	}
}
