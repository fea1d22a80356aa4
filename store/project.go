package store

import "visavis/core/project"

// Noted are the changes that give a document the notes, tags and collections that it
// has in a project.
func Noted(id string, d project.Document) []Change {
	changes := []Change{}
	for _, note := range d.Notes {
		changes = append(changes, Change{Kind: "note", Document: id, Ref: note.Ref, Value: note.Value})
	}
	for _, tag := range d.Tags {
		changes = append(changes, Change{Kind: "tag", Document: id, Ref: tag.Ref, Value: tag.Value})
	}
	for _, name := range d.Collections {
		changes = append(changes, Change{Kind: "collection", Document: id, Value: name})
	}
	return changes
}
