package files

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"

	"visavis/desktop/words"
)

// Limit is the size of the largest file that is read: far beyond any article,
// small enough not to fill the memory by mistake.
const Limit = 64 << 20

// Reasons for not reading a file, before anything of it is read.
var (
	ErrFolder   = errors.New("is a folder")
	ErrNoFile   = errors.New("is no ordinary file")
	ErrEmpty    = errors.New("is empty")
	ErrTooLarge = errors.New("is too large")
)

// Read reads an ordinary file of at most limit bytes. Devices and pipes are not
// opened at all: reading them may never end.
func Read(path string, limit int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if err := readable(info, limit); err != nil {
		return nil, err
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	// The file may have grown since it was looked at.
	data, err := io.ReadAll(io.LimitReader(file, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limit {
		return nil, tooLarge{int64(len(data)), limit}
	}
	if len(data) == 0 {
		return nil, ErrEmpty
	}
	return data, nil
}

func readable(info os.FileInfo, limit int64) error {
	switch {
	case info.IsDir():
		return ErrFolder
	case !info.Mode().IsRegular():
		return ErrNoFile
	case info.Size() > limit:
		return tooLarge{info.Size(), limit}
	}
	return nil
}

// tooLarge is ErrTooLarge with what a person wants to know of it.
type tooLarge struct{ size, limit int64 }

func (e tooLarge) Error() string {
	return fmt.Sprintf("the file %v: %d bytes of at most %d", ErrTooLarge, e.size, e.limit)
}

func (e tooLarge) Unwrap() error { return ErrTooLarge }

func (e tooLarge) in(language words.Words) string {
	return language.Of("reason_too_large", "size", Size(language, e.size), "limit", Size(language, e.limit))
}

// Size puts a number of bytes into words.
func Size(in words.Words, bytes int64) string {
	switch {
	case bytes >= 1<<20:
		return in.Of("size_mb", "n", strconv.FormatInt(bytes>>20, 10))
	case bytes >= 1<<10:
		return in.Of("size_kb", "n", strconv.FormatInt(bytes>>10, 10))
	}
	return in.Of("size_bytes", "n", strconv.FormatInt(bytes, 10))
}
