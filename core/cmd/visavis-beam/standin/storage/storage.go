// Package storage stands in for the client of Google's storage, gs://.
//
// Beam's worker names the client to send profiles of memory there, so every program
// on Beam has it built in, and with it some hundred packages. This one has what Beam
// names of it and does nothing: no client can be made, so nothing else is reached.
package storage

import (
	"context"
	"errors"
	"io"
	"time"

	"google.golang.org/api/option"
)

// ScopeReadWrite is named by Beam.
const ScopeReadWrite = ""

// ErrBucketNotExist is named by Beam.
var ErrBucketNotExist = errors.New("no such bucket")

var errWithout = errors.New("gs:// is not read: the program is built without Google's cloud")

type (
	// Client cannot be made.
	Client struct{}
	// BucketHandle is a place of a client.
	BucketHandle struct{}
	// ObjectHandle is a file of a client.
	ObjectHandle struct{}
	// ObjectIterator is a list of files.
	ObjectIterator struct{}
	// Copier copies files.
	Copier struct{}
	// Reader reads a file.
	Reader struct{ io.ReadCloser }
	// Writer writes a file.
	Writer struct{ io.WriteCloser }
	// Query tells which files are meant.
	Query struct{ Prefix string }
	// BucketAttrs tells of a place.
	BucketAttrs struct{ SoftDeletePolicy *SoftDeletePolicy }
	// SoftDeletePolicy tells how long what was removed is kept.
	SoftDeletePolicy struct{ RetentionDuration time.Duration }
	// ObjectAttrs tells of a file.
	ObjectAttrs struct {
		Name    string
		Size    int64
		Updated time.Time
	}
)

// NewClient makes none.
func NewClient(context.Context, ...option.ClientOption) (*Client, error) { return nil, errWithout }

// Close has nothing to close.
func (*Client) Close() error { return nil }

// Bucket is named by Beam, as is all that follows.
func (*Client) Bucket(string) *BucketHandle { return &BucketHandle{} }

func (b *BucketHandle) UserProject(string) *BucketHandle { return b }

func (*BucketHandle) Object(string) *ObjectHandle { return &ObjectHandle{} }

func (*BucketHandle) Objects(context.Context, *Query) *ObjectIterator { return &ObjectIterator{} }

func (*BucketHandle) Attrs(context.Context) (*BucketAttrs, error) { return nil, errWithout }

func (*BucketHandle) Create(context.Context, string, *BucketAttrs) error { return errWithout }

func (*ObjectIterator) Next() (*ObjectAttrs, error) { return nil, errWithout }

func (*ObjectHandle) NewReader(context.Context) (*Reader, error) { return nil, errWithout }

func (*ObjectHandle) NewWriter(context.Context) *Writer { return &Writer{} }

func (*ObjectHandle) Attrs(context.Context) (*ObjectAttrs, error) { return nil, errWithout }

func (*ObjectHandle) Delete(context.Context) error { return errWithout }

func (*ObjectHandle) CopierFrom(*ObjectHandle) *Copier { return &Copier{} }

func (*Copier) Run(context.Context) (*ObjectAttrs, error) { return nil, errWithout }
