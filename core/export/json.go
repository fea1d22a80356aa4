package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"visavis/core/record"
)

// Encode gives a record as one line of JSON, without the line's end: what the
// page and the desktop hand to their view, and a line of the jsonl format.
func Encode(rec record.Record) ([]byte, error) {
	data, err := encode(rec, "")
	return bytes.TrimSuffix(data, []byte("\n")), err
}

// Decode reads back what was encoded: one record, or an array of them.
func Decode(data []byte) ([]record.Record, error) {
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("[")) {
		var recs []record.Record
		err := json.Unmarshal(data, &recs)
		return whole(recs), err
	}
	var rec record.Record
	err := json.Unmarshal(data, &rec)
	return whole([]record.Record{rec}), err
}

// whole puts into records what those of older versions lack.
func whole(recs []record.Record) []record.Record {
	for i := range recs {
		if recs[i].Corrections == nil {
			recs[i].Corrections = []record.Corrected{}
		}
	}
	return recs
}

// writeJSON writes one record as an object, several as an array of them.
func writeJSON(w io.Writer, recs []record.Record) error {
	if len(recs) == 0 {
		return errors.New("there is no record to write")
	}
	if len(recs) > 1 {
		return writeArray(w, recs)
	}
	return writeIndented(w, recs[0])
}

// writeIndented writes a value for people and programs to read.
func writeIndented(w io.Writer, value any) error {
	data, err := encode(value, "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// writeArray writes record by record: of many, not all are in memory twice.
func writeArray(w io.Writer, recs []record.Record) error {
	before := "[\n"
	for _, rec := range recs {
		data, err := encode(rec, "  ")
		if err != nil {
			return err
		}
		if _, err = fmt.Fprintf(w, "%s%s", before, bytes.TrimSuffix(data, []byte("\n"))); err != nil {
			return err
		}
		before = ",\n"
	}
	_, err := io.WriteString(w, "\n]\n")
	return err
}

func writeJSONL(w io.Writer, recs []record.Record) error {
	for _, rec := range recs {
		data, err := encode(rec, "")
		if err != nil {
			return err
		}
		if _, err = w.Write(data); err != nil {
			return err
		}
	}
	return nil
}

// encode leaves <, > and & as they are: what it writes is read by programs and by
// people, and never pasted into HTML.
func encode(value any, indent string) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	err := enc.Encode(value)
	return escapeControls(out.Bytes()), err
}

// escapeControls escapes the control characters that JSON allows as they are, U+007F to
// U+009F: readers of lines take U+0085 for the end of one. A record is long, so its
// bytes are looked at and no character is taken apart.
func escapeControls(data []byte) []byte {
	var out bytes.Buffer
	from := 0 // what is not in out yet begins here
	for i, c := range data {
		size := 0
		switch {
		case c == 0x7F:
			size = 1
		case c == 0xC2 && i+1 < len(data) && data[i+1] < 0xA0: // the first byte of two
			size, c = 2, data[i+1]
		default:
			continue
		}
		out.Write(data[from:i])
		fmt.Fprintf(&out, "\\u%04x", c)
		from = i + size
	}
	if from == 0 {
		return data
	}
	out.Write(data[from:])
	return out.Bytes()
}
