//go:build tables

package lexicon

import _ "embed"

// tables is what scripts/lexicon wrote.
//
//go:embed tables.bin
var tables string

func flat() string { return tables }
