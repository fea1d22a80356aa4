// Package keep remembers between two runs: settings, the place of the window and
// recent files, and knows where the library lies. Each is one small JSON file in the person's own
// folders, written whole or not at all, readable by the person alone.
//
// It knows those files and nothing of windows, readouts or records. A file that
// is missing or damaged means "nothing remembered", never a failure to start.
package keep

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"visavis/desktop/files"
)

const program = "visavis"

// Folders are where the program keeps its things.
type Folders struct {
	Config string // what the person chose
	State  string // what the program noticed: may be deleted at any time
	Data   string // what is the person's own: the library
}

// Library is the file in which the open documents are.
func (f Folders) Library() string { return filepath.Join(f.Data, "library.db") }

// DefaultFolders are those that the platform has for this.
func DefaultFolders() (Folders, error) {
	config, err := os.UserConfigDir()
	if err != nil {
		return Folders{}, err
	}
	state, err := xdgFolder("XDG_STATE_HOME", filepath.Join(".local", "state"), config)
	if err != nil {
		return Folders{}, err
	}
	if runtime.GOOS == "windows" {
		state, err = os.UserCacheDir()
	}
	data, failed := xdgFolder("XDG_DATA_HOME", filepath.Join(".local", "share"), config)
	return Folders{Config: filepath.Join(config, program), State: filepath.Join(state, program), Data: filepath.Join(data, program)}, errors.Join(err, failed)
}

// xdgFolder follows the XDG base directories on Unix; other platforms have no
// such distinction.
func xdgFolder(variable, below, elsewhere string) (string, error) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return elsewhere, nil
	}
	if folder := os.Getenv(variable); filepath.IsAbs(folder) {
		return folder, nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, below), err
}

// load fills value from a file. It leaves value as it is where there is none.
// A damaged file is put aside, so that nothing of it is lost by the next write.
func load(path string, value any) error {
	data, err := files.Read(path, files.Limit)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, files.ErrEmpty) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, value); err != nil {
		return errors.Join(err, os.Rename(path, path+".damaged"))
	}
	return nil
}

func store(path string, value any) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return files.Write(path, files.Private, func(w io.Writer) error {
		return json.NewEncoder(w).Encode(value)
	})
}

// forget deletes a file and what was put aside of it.
func forget(path string) error {
	var failed error
	for _, one := range []string{path, path + ".damaged"} {
		if err := os.Remove(one); err != nil && !errors.Is(err, fs.ErrNotExist) {
			failed = errors.Join(failed, err)
		}
	}
	return failed
}
