package intake

import (
	"bytes"
	"encoding/json"
)

// Files of one article a line may be larger than any memory: whoever has such a
// file hands its lines over one by one, and they are read like those of a file
// that comes whole.

// Lines tells by its first line whether a file holds one article a line.
func Lines(first []byte, name string) bool {
	first = bytes.TrimSpace(bytes.TrimPrefix(first, []byte("\xEF\xBB\xBF")))
	switch {
	case bytes.HasPrefix(first, []byte("{")) && json.Valid(first):
		return true
	case len(first) < 2 && len(first) > 0: // the bracket of JSON that is laid out for people
		return false
	}
	return named(name, ".jsonl", ".ndjson")
}

// ReadLine reads line n, counted from one, of a file of one article a line.
func ReadLine(line []byte, n int, name string, opt Options) (docs []Document, err error) {
	defer guard(name, &docs, &err)
	if len(line) > maxInput {
		return nil, fail(name, CodeTooLarge)
	}
	f := file{data: bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF")), name: name, opt: opt, budget: newBudget(len(line))}
	text, charset, err := f.decode(f.data, "utf-8")
	if err != nil {
		return nil, err
	}
	docs, err = f.line(text, n, charset)
	for i := range docs {
		docs[i].finish(f, "jsonl")
	}
	return docs, err
}
