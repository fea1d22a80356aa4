package main

import (
	"path/filepath"
	"slices"
	"strings"

	"visavis/store"
)

// aside are the files on the disk that hold words of the person beside the open
// library: damaged ones that were put aside, copies made before a migration. Where
// nothing is to be kept a library that could not be opened is one of them too.
func (a *App) aside(keeps bool) []string {
	open := a.library.Store().Path()
	return slices.DeleteFunc(store.Remains(a.folders.Library()), func(path string) bool {
		return !store.IsAside(path) && (keeps || open != "")
	})
}

// alsoDeleted is the sentence of a question that names such files; empty for none.
func (a *App) alsoDeleted(aside []string) string {
	if len(aside) == 0 {
		return ""
	}
	return " " + a.word("ask_aside_deleted", "names", namesOf(aside), "folder", filepath.Dir(aside[0]))
}

// deleteAside deletes such files, and names those that are still there.
func (a *App) deleteAside(aside []string) error {
	if err := store.DeleteRemains(aside); err != nil {
		left := a.aside(a.Settings().KeepSession)
		return a.failure("aside_stays", "names", namesOf(left), "folder", filepath.Dir(a.folders.Library()), "reason", a.reason(err))
	}
	return nil
}

// tellAside tells at the start that something is on the disk although nothing is
// to be kept.
func (a *App) tellAside() {
	if a.Settings().KeepSession {
		return
	}
	if aside := a.aside(false); len(aside) > 0 {
		a.problem(a.word("aside_there", "names", namesOf(aside), "folder", filepath.Dir(aside[0])))
	}
}

// namesOf leaves out what SQLite puts beside a file: it goes with it.
func namesOf(paths []string) string {
	names := []string{}
	for _, path := range paths {
		if name := filepath.Base(path); !strings.HasSuffix(name, "-wal") && !strings.HasSuffix(name, "-shm") {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}
