//go:build !js

package export

import (
	_ "embed" // the table of codes
	"sync"
)

//go:embed alpha3.tsv
var alpha3Table string

var alpha3Codes = sync.OnceValue(func() map[string]string {
	codes := map[string]string{}
	for _, row := range tsvRows(alpha3Table) {
		codes[row[0]] = row[1]
	}
	return codes
})
