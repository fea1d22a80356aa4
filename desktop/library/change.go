package library

import "visavis/store"

// Change tells what happened since the last one.
type Change struct {
	Changed  []store.Item `json:"changed"`  // rows that are new or different
	Removed  []string     `json:"removed"`  // ids of rows that are gone
	Progress Progress     `json:"progress"` // of the reading that goes on
}

// Progress counts the documents since the library last was at rest.
type Progress struct {
	Done  int `json:"done"`  // read, broken or stopped
	Total int `json:"total"` // asked for; equal to Done when at rest
}
