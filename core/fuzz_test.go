package core

import (
	"testing"
	"time"
)

// FuzzExtract: any string gives a record that keeps every rule.
func FuzzExtract(f *testing.F) {
	for _, source := range readouts(f) {
		f.Add(source)
	}
	f.Add("“Xi” said — «that»: 'no' \u00ad\u200b \xff")
	f.Fuzz(func(t *testing.T, source string) {
		requireValid(t, Extract(source, time.Time{}))
	})
}
