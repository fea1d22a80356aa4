package intake

// doubles is empty in the page: see charset_cjk.go.
var doubles map[string]func([]byte) (string, error)
