package intake_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core"
	"visavis/core/intake"
	"visavis/core/record"
)

// TestEveryFormatGivesTheSameStatements is the reason for all the rest: however
// an article comes, the same is found in it. Run with -v for the table.
func TestEveryFormatGivesTheSameStatements(t *testing.T) {
	all := texts(t)
	ids := make([]string, 0, len(all))
	for id := range all {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	table := fmt.Sprintf("%-12s", "statements") + strings.Join(ids, "\t") + "\n"
	for _, form := range forms {
		table += fmt.Sprintf("%-12s", form.name)
		for _, id := range ids {
			want := said(core.Extract(all[id], time.Time{}))
			require.NotEmpty(t, want, id)
			docs, err := intake.Read(form.make(all[id]), form.name, intake.Options{Decode: hostDecode})
			require.NoError(t, err)
			got := said(core.Extract(docs[0].Text, time.Time{}))
			assert.Equal(t, want, got, "%s of %s", form.name, id)
			table += fmt.Sprintf("%d/%d\t", shared(want, got), len(want))
		}
		table += "\n"
	}
	t.Log("\n" + table)
}

// said lists who said what, with white space folded.
func said(r record.Record) []string {
	names := map[string]string{}
	for _, p := range r.People {
		names[p.ID] = p.Name
	}
	out := []string{}
	for _, s := range r.Statements {
		line := []string{string(s.Act)}
		for _, id := range s.Speakers {
			line = append(line, names[id])
		}
		for _, c := range s.Content {
			line = append(line, c.Text)
		}
		out = append(out, oneLine(strings.Join(line, " | ")))
	}
	return out
}

func shared(want, got []string) int {
	n := 0
	for _, s := range want {
		if slices.Contains(got, s) {
			n++
		}
	}
	return n
}
