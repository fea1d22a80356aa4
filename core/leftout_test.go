package core

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

// stoppingAt reads a text as ever, but for words at which it stops.
func stoppingAt(words string) func(string) record.Record {
	return func(source string) record.Record {
		if strings.Contains(source, words) {
			panic("index out of range")
		}
		findings, _ := read(source, time.Time{}, Given{})
		return record.Assemble(findings)
	}
}

const odd = "This is the odd sentence."

func TestASentenceThatStopsTheReadingIsLeftOutAndNotTheText(t *testing.T) {
	for reason, source := range map[string]string{
		"within a paragraph": lead + "\n\nLi said that trade was growing. " + odd + " Serik said that the road is open.",
		"a paragraph":        lead + "\n\nLi said that trade was growing.\n\n" + odd + "\n\nSerik said that the road is open.",
		"at the end":         lead + "\n\nLi said that trade was growing. Serik said that the road is open. " + odd,
		"at the start":       odd + "\n\n" + lead + "\n\nLi said that trade was growing. Serik said that the road is open.",
		"twice":              lead + "\n\n" + odd + " Li said that trade was growing. Serik said that the road is open. " + odd,
	} {
		rec, left := surely(source, stoppingAt(odd))
		rec = withLeftOut(rec, source, left)
		assert.Equal(t, source, rec.Text, reason)
		assert.Len(t, rec.Statements, 2, "%s: the others are read", reason)
		require.Contains(t, codes(rec), record.WarnLeftOut, reason)
		for _, w := range rec.Warnings {
			if w.Code == record.WarnLeftOut {
				assert.Equal(t, odd, w.Span.Text, reason)
				assert.Contains(t, w.Message, "left out", reason)
			}
		}
		assert.Empty(t, wrongSpans(rec, []rune(source)), reason)
		requireCovered(t, rec, []rune(source))
	}
}

func TestATextThatCannotBeReadAnywhereIsStillGivenBack(t *testing.T) {
	source := strings.Repeat("It is odd. It is so.\n\n", 40)
	rec, left := surely(source, stoppingAt("odd"))
	rec = withLeftOut(rec, source, left)
	assert.Equal(t, source, rec.Text)
	assert.Contains(t, codes(rec), record.WarnLeftOut)
	assert.Empty(t, wrongSpans(rec, []rune(source)))
	requireCovered(t, rec, []rune(source))
}

// The texts at whose ends and starts stages once stopped.
func TestEndsAndStartsThatStoppedAStage(t *testing.T) {
	met := "Kenyan President Amina Otieno met Kazakh President Arman Serik in Astana.\n\n"
	for _, source := range []string{
		met + "Otieno was keen to", "LAGOS: The Foreign Minister met his guest.", met + "Otieno condemned in the strongest terms",
		met + "The meeting provided an opportunity to", met + "Serik is on a state visit to the", "Otieno said", "“", "said “", "the", "President", ": a",
	} {
		requireRead(t, source, source)
	}
}
