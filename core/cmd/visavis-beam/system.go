package main

import (
	"context"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// google tells whether Google's cloud is built in (google.go).
var google bool

// systemOf gives what holds the files of such a name: the disk, or a cloud.
func systemOf(ctx context.Context, name string) (filesystem.Interface, error) {
	if !google && strings.HasPrefix(name, "gs://") {
		return nil, errNoGoogle
	}
	system, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, errNoSystem
	}
	return system, nil
}
