// Command schema prints the JSON Schema of the record, made from its Go structs
// and their comments. Run it at the root of the repository, where it reads the
// comments: go run ./scripts/schema > build/record.schema.json
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

func main() {
	schema, err := build(".")
	if err == nil {
		enc := json.NewEncoder(os.Stdout)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		err = enc.Encode(schema)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "schema:", err)
		os.Exit(1)
	}
}
