//go:build !tables

package lexicon

import (
	"embed"
	"fmt"
)

//go:embed data/*.tsv
var files embed.FS

// flat builds the tables anew: this program was built without them.
func flat() string { return string(Build()) }

// Build makes the flat form of the tables in data/, for scripts/lexicon to write
// to tables.bin.
func Build() []byte {
	return build(func(table string) string {
		data, err := files.ReadFile("data/" + table + ".tsv")
		if err != nil {
			panic(fmt.Sprintf("lexicon: no table %q", table))
		}
		return string(data)
	})
}
