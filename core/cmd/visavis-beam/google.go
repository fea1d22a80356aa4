//go:build google

package main

import (
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/dataflow"
)

// make beam GOOGLE=yes builds by google.mod, in which Google's modules are its own.
func init() {
	google = true
	known = append(known, "dataflow")
}
