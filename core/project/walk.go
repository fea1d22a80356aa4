package project

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// object is a JSON object whose values are not looked at yet.
type object struct {
	fields map[string]json.RawMessage
	isCut  bool  // the file is broken before its end
	end    int64 // where what was read of it ends
}

var errShape = errors.New("not built as a project")

// open reads the bracket that a value begins with.
func open(dec *json.Decoder, bracket json.Delim) error {
	token, err := dec.Token()
	if err == nil && token != bracket {
		err = errShape
	}
	return err
}

// eachField goes through an object. What stands before a fault has been handed on.
func eachField(dec *json.Decoder, take func(key string) error) error {
	if err := open(dec, '{'); err != nil {
		return err
	}
	for dec.More() {
		token, err := dec.Token()
		if err != nil {
			return err
		}
		key, _ := token.(string)
		if err := take(key); err != nil {
			return err
		}
	}
	_, err := dec.Token()
	return err
}

// readObject reads an object; of a broken one, what stands before the fault.
func readObject(dec *json.Decoder) (object, error) {
	found := object{fields: map[string]json.RawMessage{}}
	err := eachField(dec, func(key string) error {
		var value json.RawMessage
		err := dec.Decode(&value)
		if err == nil {
			found.fields[key] = value
		}
		return err
	})
	found.isCut, found.end = err != nil, dec.InputOffset()
	return found, err
}

// eachObject goes through a list of objects. Anything else in it is passed over.
func eachObject(dec *json.Decoder, take func(object)) error {
	if err := open(dec, '['); err != nil {
		return err
	}
	for dec.More() {
		found, err := readObject(dec)
		if len(found.fields) > 0 || err == nil {
			take(found)
		}
		if err != nil {
			return err
		}
	}
	_, err := dec.Token()
	return err
}

// decoderOf reads a piece of a file.
func decoderOf(data []byte) *json.Decoder { return json.NewDecoder(bytes.NewReader(data)) }

// schemaOf is what a file says of itself, or the first object of a list in it. Of a
// damaged file, only what stands before the damage is looked at.
func schemaOf(data []byte) string {
	dec := decoderOf(data)
	if bytes.HasPrefix(data, []byte("[")) {
		if open(dec, '[') != nil {
			return ""
		}
	}
	schema := ""
	_ = eachField(dec, func(key string) error {
		if key == "schema" {
			if dec.Decode(&schema) != nil {
				return errShape
			}
			return io.EOF // enough
		}
		var other json.RawMessage
		return dec.Decode(&other)
	})
	return schema
}
