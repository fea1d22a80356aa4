package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/sdf"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/rtrackers/offsetrange"
)

// Item is the bytes of a file, or of one line of a file of lines.
type Item struct {
	Path   string
	Line   bool
	Offset int64 // of the line in the (unpacked) file, in bytes
	Data   []byte
}

// maxSize is the most that is read of one file, or of one line.
const maxSize = 64 << 20

// A file of lines is read in parts of this size at first; a runner may part them
// further. It holds some thousand articles: more than it costs to start on a part.
const partSize = 8 << 20

// readFn reads files. Beam's own reader of lines is not used: of a packed file it
// gives no more lines than the packed file has bytes for, and it tells nobody where
// a line stood.
//
// A file of lines is claimed byte by byte, so that a runner can part it while it is
// being read; any other file is one thing, claimed as 0.
type readFn struct{}

// CreateInitialRestriction is all there is to read of a file.
func (fn *readFn) CreateInitialRestriction(f File) offsetrange.Restriction {
	return offsetrange.Restriction{Start: 0, End: max(f.Size, 1)}
}

// SplitRestriction parts it before anybody reads.
func (fn *readFn) SplitRestriction(_ File, all offsetrange.Restriction) []offsetrange.Restriction {
	return all.SizedSplits(partSize)
}

// RestrictionSize is how much there is to do, for the runner's plans.
func (fn *readFn) RestrictionSize(_ File, part offsetrange.Restriction) float64 { return part.Size() }

// CreateTracker keeps what has been claimed of a part.
func (fn *readFn) CreateTracker(part offsetrange.Restriction) *sdf.LockRTracker {
	return sdf.NewLockRTracker(offsetrange.NewTracker(part))
}

// ProcessElement reads one part of a file.
func (fn *readFn) ProcessElement(ctx context.Context, part *sdf.LockRTracker, f File, emit func(Item), fail func(Failure)) error {
	err := readPart(ctx, part, f, func(item Item, err error) {
		if err != nil {
			tell(ctx, fail, item.where(), err)
			return
		}
		emit(item)
	})
	if lasting(err) {
		part.TryClaim(part.GetRestriction().(offsetrange.Restriction).End) // nobody need try again
		tell(ctx, fail, f.Path, err)
		return nil
	}
	return err
}

func readPart(ctx context.Context, part *sdf.LockRTracker, f File, give func(Item, error)) error {
	in, err := open(ctx, f)
	if err != nil {
		return err
	}
	defer in.Close()
	if f.parted() {
		return readSome(f, in, part, give)
	}
	part.TryClaim(int64(0))
	if f.lines() {
		return readLines(f, in, 0, func(any) bool { return true }, give)
	}
	data, err := io.ReadAll(io.LimitReader(in, maxSize+1))
	if err == nil && len(data) > maxSize {
		err = errTooLarge
	}
	if err == nil {
		give(Item{Path: f.Path, Data: data}, nil)
	}
	return err
}

// readSome reads the lines that begin in the part. One that began before, if only by
// a byte, is skipped: it belongs to the part before.
func readSome(f File, in io.Reader, part *sdf.LockRTracker, give func(Item, error)) error {
	start := part.GetRestriction().(offsetrange.Restriction).Start
	if start == 0 {
		return readLines(f, in, 0, part.TryClaim, give)
	}
	disk, can := in.(io.Seeker)
	if !can {
		return errors.New("this file cannot be read from its middle")
	}
	if _, err := disk.Seek(start-1, io.SeekStart); err != nil {
		return err
	}
	r := bufio.NewReaderSize(in, bufferSize)
	skipped, _, err := line(r)
	if err != nil && err != io.EOF {
		return err
	}
	return readLines(f, r, start-1+skipped, part.TryClaim, give)
}

const bufferSize = 1 << 16

// readLines reads the lines from the place at on, as long as claim allows it.
func readLines(f File, in io.Reader, at int64, claim func(any) bool, give func(Item, error)) error {
	r := bufio.NewReaderSize(in, bufferSize)
	for claim(at) {
		size, data, err := line(r)
		item := Item{Path: f.Path, Line: true, Offset: at, Data: data}
		switch {
		case err != nil && err != io.EOF:
			return err
		case size > maxSize:
			give(item, errTooLarge)
		case len(bytes.TrimSpace(data)) > 0:
			give(item, nil)
		}
		if at += size; err == io.EOF {
			if size > 0 {
				claim(at) // the end, so that the part is known to be read
			}
			return nil
		}
	}
	return nil
}

// line reads one line with its end. Of one that is too long, only its size is told:
// memory is worth more.
func line(r *bufio.Reader) (size int64, data []byte, err error) {
	for {
		piece, err := r.ReadSlice('\n')
		if size += int64(len(piece)); size <= maxSize {
			data = append(data, piece...)
		} else {
			data = nil
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return size, data, err
		}
	}
}

// opened closes the file below what unpacks it.
type opened struct {
	io.Reader
	file io.Closer
}

func (o opened) Close() error { return o.file.Close() }

func open(ctx context.Context, f File) (io.ReadCloser, error) {
	system, err := systemOf(ctx, f.Path)
	if err != nil {
		return nil, err
	}
	defer system.Close()
	file, err := system.OpenRead(ctx, f.Path)
	if err != nil || !f.packed() {
		return file, err
	}
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		file.Close()
		return nil, err
	}
	return opened{unpacked, file}, nil
}
