package intake

import (
	"encoding/json"
	"fmt"
	"strings"
)

// A project file of this program is opened by core/project, with all that it holds.
// Where one lies in an archive or is pasted, its texts come out here, as they stand.

const (
	projectName   = "visavis.project/"
	projectSchema = projectName + "1"
)

// project reads the documents of a project; nil where the text is none.
func (f file) project(text string) ([]Document, error) {
	var p struct {
		Schema    string     `json:"schema"`
		Documents []Document `json:"documents"`
	}
	if json.Unmarshal([]byte(text), &p) != nil || !strings.HasPrefix(p.Schema, projectName) {
		return nil, nil
	}
	if p.Schema != projectSchema {
		return nil, failWith(f.name, CodeUnsupported, "It was saved by another version of this program.")
	}
	var docs []Document
	for i, d := range p.Documents {
		if strings.TrimSpace(d.Text) == "" || len(d.Text) > maxText || i >= maxFiles {
			continue
		}
		if d.Format = "project"; d.Name == "" {
			d.Name = fmt.Sprintf("%s#%d", f.name, i+1)
		}
		docs = append(docs, d)
	}
	return docs, nil
}
