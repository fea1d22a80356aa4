package main

import (
	"encoding/json"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"visavis/core/export"
	"visavis/core/project"
	"visavis/desktop/files"
	"visavis/store"
)

// projectLimit is the size of the largest project that is read: a library of thousands.
const projectLimit = 512 << 20

// Surroundings are what goes with documents into a project beside what the library
// has of them.
type Surroundings struct {
	Comparisons []project.Comparison `json:"comparisons"`
	View        json.RawMessage      `json:"view"`
}

// Arrival is a project whose documents are open now.
type Arrival struct {
	Name   string         `json:"name"`   // of the file
	Opened project.Opened `json:"opened"` // what it held; the records are in the library
	IDs    []string       `json:"ids"`    // that its documents have now, in its order
}

// SaveProject writes documents as one project where the person says. It gives false
// where they thought better of it.
func (a *App) SaveProject(name string, ids []string, around Surroundings) (bool, error) {
	form := export.Format{Extension: strings.TrimPrefix(project.Extension, "."), Label: a.word("kind_project")}
	path, err := a.choose(form, name+project.Extension)
	if path == "" || err != nil {
		return false, err
	}
	p := project.Project{Engine: project.Engine(version()), Comparisons: around.Comparisons, View: around.View}
	err = files.Write(path, shared, func(w io.Writer) error {
		return project.Write(w, p, a.library.Kept(ids))
	})
	if err != nil {
		return false, a.unsaved(path, err)
	}
	return true, nil
}

// OpenProject lets the person choose a project and opens it.
func (a *App) OpenProject() error {
	if !a.dialog.TryLock() {
		return nil
	}
	defer a.dialog.Unlock()
	kinds := []kind{{a.word("kind_project"), []string{project.Extension, ".json"}}, {a.word("kind_all"), []string{".*"}}}
	paths, err := a.shell.openFiles(a.word("dialog_open_project"), a.folder(), kinds)
	if err != nil {
		return a.failure("dialog_failed_files", "error", err.Error())
	}
	if len(paths) > 0 {
		a.wasIn(filepath.Dir(paths[0]))
	}
	a.Open(paths)
	return nil
}

// parted finds the projects among files. Those that a person named one by one are
// looked into; of a folder's, the name must tell.
func parted(paths []string, isNamed bool) (projects, others []string) {
	for _, path := range paths {
		if isProject(path, isNamed) {
			projects = append(projects, path)
		} else {
			others = append(others, path)
		}
	}
	return projects, others
}

func isProject(path string, looks bool) bool {
	if project.IsNamed(path) {
		return true
	}
	if !looks || !strings.HasPrefix(strings.ToLower(filepath.Ext(path)), ".json") {
		return false
	}
	data, err := files.Read(path, files.Limit)
	return err == nil && project.Is(data, filepath.Base(path))
}

// openProjects opens the documents of projects beside those that are open.
func (a *App) openProjects(paths []string) {
	for _, path := range paths {
		name := filepath.Base(path)
		data, err := files.Read(path, projectLimit)
		if err != nil {
			a.problem(a.word("project_unread", "name", store.Shortened(name), "reason", files.Reason(a.words(), err)))
			continue
		}
		a.arrive(name, project.Decode(data, project.Engine(version())))
	}
	if len(paths) > 0 {
		a.tellArrivals()
	}
}

func (a *App) arrive(name string, opened project.Opened) {
	ids := a.library.AddProject(opened.Documents)
	a.journal.Info("project opened", "documents", len(ids), "losses", len(opened.Losses))
	for i := range opened.Documents {
		opened.Documents[i].Record = nil // the page asks the library
	}
	a.mu.Lock()
	a.arrivals = append(a.arrivals, Arrival{Name: name, Opened: opened, IDs: ids})
	a.mu.Unlock()
}

// tellArrivals tells the page, once it is there, that there is something to hear.
func (a *App) tellArrivals() {
	a.mu.Lock()
	waiting := len(a.arrivals) > 0
	a.mu.Unlock()
	if waiting {
		a.shell.emit(eventProject, nil)
	}
}

// Arrivals gives the projects that were opened since it was last asked.
func (a *App) Arrivals() []Arrival {
	a.mu.Lock()
	defer a.mu.Unlock()
	told := slices.Concat([]Arrival{}, a.arrivals)
	a.arrivals = nil
	return told
}
