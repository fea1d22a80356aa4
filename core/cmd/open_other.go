//go:build !unix

package cmd

import "os"

func openFile(name string) (*os.File, error) { return os.Open(name) }
