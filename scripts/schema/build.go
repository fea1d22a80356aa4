package main

import (
	"path/filepath"
	"reflect"
	"strings"

	"github.com/invopop/jsonschema"

	"visavis/core/record"
)

const recordPackage = "visavis/core/record"

// build makes the schema of the record. The reflector knows structs and their
// comments; what it does not know is told here: that a pointer is the thing or
// null, and that a named string is one of its constants.
func build(root string) (*jsonschema.Schema, error) {
	source := filepath.Join(root, "core", "record", "record.go")
	words, err := readWords(source)
	if err != nil {
		return nil, err
	}
	reflector := jsonschema.Reflector{Anonymous: true, LookupComment: words.comment}
	schema := reflector.Reflect(record.Record{})
	schema.Title = record.SchemaID
	for name, values := range words.values {
		schema.Definitions[name] = vocabulary(words.types[name], values)
	}
	for name, t := range structs(reflect.TypeFor[record.Record]()) {
		refine(schema.Definitions[name], t)
	}
	if id, ok := schema.Definitions["Record"].Properties.Get("schema"); ok {
		id.Const = record.SchemaID
	}
	return schema, nil
}

// vocabulary is a closed list of words, each with its meaning.
func vocabulary(description string, values []value) *jsonschema.Schema {
	list := &jsonschema.Schema{Type: "string", Description: description}
	for _, v := range values {
		list.OneOf = append(list.OneOf, &jsonschema.Schema{Const: v.word, Description: v.comment})
	}
	return list
}

// structs finds every struct of the record package that t is built of, by name.
func structs(t reflect.Type) map[string]reflect.Type {
	found := map[string]reflect.Type{}
	collect(t, found)
	return found
}

func collect(t reflect.Type, found map[string]reflect.Type) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		collect(t.Elem(), found)
	case reflect.Struct:
		if found[t.Name()] != nil {
			return
		}
		found[t.Name()] = t
		for i := range t.NumField() {
			collect(t.Field(i).Type, found)
		}
	}
}

// refine corrects the properties of one struct.
func refine(definition *jsonschema.Schema, t reflect.Type) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		property, ok := definition.Properties.Get(name)
		if !ok {
			continue
		}
		description := property.Description
		property.Description = ""
		refined := refineType(property, f.Type)
		refined.Description = description
		definition.Properties.Set(name, refined)
	}
}

func refineType(s *jsonschema.Schema, t reflect.Type) *jsonschema.Schema {
	switch {
	case t.Kind() == reflect.Pointer:
		return &jsonschema.Schema{OneOf: []*jsonschema.Schema{s, {Type: "null"}}}
	case t.Kind() == reflect.Slice:
		s.Items = refineType(s.Items, t.Elem())
	case t.Kind() == reflect.String && t.PkgPath() == recordPackage:
		return &jsonschema.Schema{Ref: "#/$defs/" + t.Name()}
	case t.Kind() == reflect.Int: // every whole number of a record is an offset
		s.Minimum = "0"
	case t.Kind() == reflect.Float64: // the one fraction is a confidence
		s.Minimum, s.Maximum = "0", "1"
	}
	return s
}
