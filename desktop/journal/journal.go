// Package journal keeps a log that a person can send to someone: what the
// program did and how it failed, never what the person reads. It holds no text
// of an article, no title and no path; a document is told by its id, its kind
// and its size.
package journal

import (
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"visavis/desktop/files"
)

// limit is the size at which the log starts anew; one older log is kept.
const limit = 512 << 10

// Journal is an open log. It never fails: a disk that cannot be written to must
// not stop the program.
type Journal struct {
	*slog.Logger
	path string

	mu   sync.Mutex
	file *os.File
	size int64
}

// Open opens the log in a folder.
func Open(folder string) *Journal {
	j := &Journal{path: filepath.Join(folder, "visavis.log")}
	if os.MkdirAll(folder, 0o700) == nil {
		j.open()
	}
	j.Logger = slog.New(slog.NewTextHandler(j, nil))
	return j
}

// Write takes one line of the log.
func (j *Journal) Write(line []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.file != nil && j.size > limit {
		j.turn()
	}
	if j.file == nil {
		return len(line), nil
	}
	n, _ := j.file.Write(line)
	j.size += int64(n)
	return len(line), nil
}

// Text gives the end of the log, for a report.
func (j *Journal) Text() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	var text strings.Builder
	for _, path := range []string{j.path + ".1", j.path} {
		data, err := files.Read(path, 2*limit)
		if err == nil {
			text.Write(data)
		}
	}
	return text.String()
}

// Close closes the log.
func (j *Journal) Close() {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.file != nil {
		j.file.Close()
		j.file = nil
	}
}

func (j *Journal) open() {
	file, err := os.OpenFile(j.path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, files.Private)
	if err != nil {
		return
	}
	j.file = file
	j.size, _ = file.Seek(0, io.SeekEnd)
}

func (j *Journal) turn() {
	j.file.Close()
	j.file = nil
	_ = os.Rename(j.path, j.path+".1") // else the log goes on in the same file
	j.open()
}
