//go:build !windows

package files

var platformReasons []Known
