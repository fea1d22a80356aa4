package intake

import "golang.org/x/text/encoding"

// doubles is empty in the page: see charset_cjk.go.
var doubles map[string]encoding.Encoding
