package topic

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"visavis/core/internal/corpus"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

const (
	counts   = "../lexicon/data/topic-counts.tsv"
	seenMost = 2 // a word seen less often than this says nothing of itself
)

var updateCounts = flag.Bool("update-counts", false, "count the words of topics.tsv in the marked texts anew")

// sighting is a word of topics.tsv with one of its topics.
type sighting struct{ phrase, topic string }

// TestCounts counts, with -update-counts, in how many statements of the marked
// texts each word of topics.tsv stands and how many of those are about its topic.
// GOLD names the places of the texts, parted by colons.
func TestCounts(t *testing.T) {
	if !*updateCounts {
		t.Skip("counts only with -update-counts")
	}
	seen, right := map[sighting]int{}, map[sighting]int{}
	for _, dir := range filepath.SplitList(gold) {
		docs := map[string]*text.Doc{}
		for _, said := range corpus.Gold(t, dir) {
			if docs[said.ID] == nil {
				docs[said.ID] = text.Parse(said.Source)
			}
			for s := range sightings(docs[said.ID], spans(docs[said.ID], said.Pieces)) {
				seen[s]++
				if slices.Contains(said.Topics, s.topic) {
					right[s]++
				}
			}
		}
	}
	writeCounts(t, seen, right)
}

func sightings(doc *text.Doc, content []token.Span) map[sighting]bool {
	found := map[sighting]bool{}
	for _, span := range content {
		for i := span.From; i < span.To; {
			topic, n, ok := lexicon.Topics().Longest(doc.Tokens[:span.To], i)
			if ok && topic.First != nothing {
				found[sighting{topic.Phrase, topic.First}] = true
			}
			if ok && topic.Second != "" {
				found[sighting{topic.Phrase, topic.Second}] = true
			}
			i += max(n, 1)
		}
	}
	return found
}

func writeCounts(t *testing.T, seen, right map[sighting]int) {
	old, err := os.ReadFile(counts)
	require.NoError(t, err)
	head, _, _ := strings.Cut(string(old), "\nphrase\t")
	lines := []string{head, "phrase\ttopic\tseen\tright"}
	words := slices.SortedFunc(maps.Keys(seen), func(a, b sighting) int {
		return strings.Compare(a.phrase+"\t"+a.topic, b.phrase+"\t"+b.topic)
	})
	for _, s := range words {
		if seen[s] >= seenMost {
			lines = append(lines, fmt.Sprintf("%s\t%s\t%d\t%d", s.phrase, s.topic, seen[s], right[s]))
		}
	}
	require.NoError(t, os.WriteFile(counts, []byte(strings.Join(lines, "\n")+"\n"), 0o600))
}
