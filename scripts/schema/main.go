// Command schema prints the JSON Schema of the record, made from its Go
// structs so that it cannot drift from them. Run it from the repository's root:
// the doc comments become the descriptions.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/invopop/jsonschema"

	"visavis/core/record"
)

func main() {
	if err := print(); err != nil {
		fmt.Fprintln(os.Stderr, "schema:", err)
		os.Exit(1)
	}
}

func print() error {
	// A record is read by programs of other versions too: fields may be added.
	reflector := jsonschema.Reflector{AllowAdditionalProperties: true}
	if err := reflector.AddGoComments("visavis", "./core/record"); err != nil {
		return err
	}
	schema := reflector.Reflect(&record.Record{})
	schema.Title = record.SchemaID
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetIndent("", "  ")
	return encoder.Encode(schema)
}
