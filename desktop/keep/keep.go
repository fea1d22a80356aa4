// Package keep remembers between two runs: settings, the place of the window,
// recent files and the session. Each is one small JSON file in the person's own
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
}

// DefaultFolders are those that the platform has for this.
func DefaultFolders() (Folders, error) {
	config, err := os.UserConfigDir()
	if err != nil {
		return Folders{}, err
	}
	state, err := stateFolder(config)
	return Folders{Config: filepath.Join(config, program), State: filepath.Join(state, program)}, err
}

// stateFolder follows the XDG base directories on Unix; other platforms have no
// such distinction.
func stateFolder(config string) (string, error) {
	if runtime.GOOS == "windows" {
		return os.UserCacheDir()
	}
	if runtime.GOOS == "darwin" {
		return config, nil
	}
	if folder := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(folder) {
		return folder, nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "state"), err
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
