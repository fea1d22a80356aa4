package project

import (
	"encoding/json"
	"errors"
	"math"
	"strconv"
	"strings"
)

const (
	schemaName   = "visavis.project/"
	recordSchema = "visavis.record/"
)

// migrations make of a file of one version one of the next: the first, of version 0,
// one of version 1. There is one for every version before this one.
var migrations = []func(parts) parts{
	recordsToDocuments,
}

// versionOf reads the version in a schema's name. Version 0 is what there was before
// projects: records. ok is false for what is neither.
func versionOf(schema string) (version int, ok bool) {
	if strings.HasPrefix(schema, recordSchema) {
		return 0, true
	}
	number, found := strings.CutPrefix(schema, schemaName)
	version, err := strconv.Atoi(number)
	if errors.Is(err, strconv.ErrRange) {
		version, err = math.MaxInt, nil // newer than any
	}
	return version, found && err == nil && version > 0
}

// recordsToDocuments: a record becomes a document that is to be read anew, for it
// does not tell which version made it, nor what was filtered out or decided.
func recordsToDocuments(p parts) parts {
	for i, rec := range p.documents {
		made := object{fields: map[string]json.RawMessage{}} // of one that is cut, the text comes first
		if text, is := rec.fields["text"]; is {
			made.fields["text"] = text
		}
		var source struct {
			Published json.RawMessage `json:"published"`
		}
		if json.Unmarshal(rec.fields["source"], &source) == nil && source.Published != nil {
			made.fields["published"] = source.Published
		}
		p.documents[i] = made
	}
	return p
}

// migrate brings a file to this version.
func migrate(p parts, version int, steps []func(parts) parts) parts {
	for _, step := range steps[version:] {
		p = step(p)
	}
	return p
}
