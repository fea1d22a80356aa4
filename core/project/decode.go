package project

import (
	"bytes"
	"encoding/json"
	"strings"
)

// Is tells whether a file is a project, or records that open as one: by its schema,
// and by its name only where its content cannot tell any more.
func Is(data []byte, name string) bool {
	data = trimmed(data)
	if !bytes.HasPrefix(data, []byte("{")) && !bytes.HasPrefix(data, []byte("[")) {
		return IsNamed(name)
	}
	if schema := schemaOf(data); schema != "" {
		return strings.HasPrefix(schema, schemaName) || strings.HasPrefix(schema, recordSchema)
	}
	return IsNamed(name)
}

// IsOne tells whether a file is a project itself, and no record that opens as one.
func IsOne(data []byte, name string) bool {
	return IsNamed(name) || Is(data, name) && strings.HasPrefix(schemaOf(trimmed(data)), schemaName)
}

// IsNamed tells whether a file is named as a project.
func IsNamed(name string) bool { return strings.HasSuffix(strings.ToLower(name), Extension) }

// Decode reads a project's file for the version of the program that engine names.
// Of a damaged one, it reads what can be read.
func Decode(data []byte, engine string) Opened {
	return decode(data, engine, migrations)
}

func decode(data []byte, engine string, steps []func(parts) parts) Opened {
	data = trimmed(data)
	version, known := versionOf(schemaOf(data))
	switch {
	case known && version > len(steps):
		return refused(RefusedNewer)
	case !known:
		version = len(steps) // damaged at its beginning, perhaps: the lines tell
	}
	gather := gatherProject
	if version == 0 {
		gather = gatherRecords
	}
	opened := assemble(migrate(gather(data), version, steps), engine)
	if len(opened.Documents) == 0 && opened.isEmpty(known) {
		return refused(RefusedEmpty)
	}
	return opened
}

// isEmpty: a whole file without any document is a project nonetheless; one that is
// damaged, or was none from the beginning, has nothing to open.
func (o Opened) isEmpty(known bool) bool { return !known || len(o.Losses) > 0 }

func refused(why Refusal) Opened {
	return Opened{Project: Project{Schema: SchemaID, Documents: []Document{}, Comparisons: []Comparison{}, View: json.RawMessage("null")}, Losses: []Loss{}, Refused: why}
}

func trimmed(data []byte) []byte {
	return bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")))
}
