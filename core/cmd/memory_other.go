//go:build !linux

package cmd

// warnOfMemory: other systems have no such limit, or take more memory from the disk.
func (c call) warnOfMemory() {}
