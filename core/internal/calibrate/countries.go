package main

import (
	"io/fs"
	"os"
	"path/filepath"

	"visavis/core/internal/reading"
	"visavis/core/meeting"
)

// countries are those of which the texts below a folder speak, where words elsewhere
// tell whether they are a leader's.
func countries(dir string) ([]example, error) {
	var all []example
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".txt" {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, s := range meeting.Standings(reading.Of(string(source))) {
			all = append(all, example{path, s.Signs, s.Own})
		}
		return nil
	})
	return all, err
}
