package core

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"visavis/core/grammar"
	"visavis/core/text"
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

// BenchmarkRepetition reads sentences that never end: the time for twice the
// length must be about twice the time, whatever is repeated.
func BenchmarkRepetition(b *testing.B) {
	const lead = "OSLO, 3 March 2025. President Ada Berg of Norway met with Prime Minister Tarmo Lepik of Estonia in Oslo.\n\n"
	for name, unit := range map[string]string{
		"attributions": "Berg said, the sources said, ",
		"encounters":   "Berg met with Lepik and ",
		"offices":      "Minister of Trade and Trade, Trade and ",
		"signings":     "A treaty on trade was signed, ",
		"marks":        "“‘«(",
		"words":        "trade ",
		"titles":       "President ",
		"initials":     "I ",
		"pronouns":     "he ",
		"countries":    "Norway and ",
		"names":        "Ann Lee, ",
		"lines":        "Yes\n",
		"labels":       "Berg: yes\n",
		"sentences":    "Yes. ",
	} {
		for _, size := range []int{100_000, 200_000} {
			b.Run(fmt.Sprintf("%s/%dKB", name, size/1000), func(b *testing.B) {
				source := lead + strings.Repeat(unit, size/len(unit))
				b.SetBytes(int64(len(source)))
				for b.Loop() {
					Extract(source, time.Time{})
				}
			})
		}
	}
}

// BenchmarkGrammar tells what part of a record's time the grammar takes.
func BenchmarkGrammar(b *testing.B) {
	doc := text.Parse(readouts(b)["a08"])
	for _, stage := range []struct {
		name string
		read func()
	}{
		{"grammar", func() { grammar.Find(doc) }},
		{"record", func() { Extract(doc.Source, time.Time{}) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.SetBytes(int64(len(doc.Source)))
			for b.Loop() {
				stage.read()
			}
		})
	}
}
