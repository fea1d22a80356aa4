//go:build !js

package intake_test

// hostDecode is nil where the build brings its own tables.
var hostDecode func(string, []byte) (string, error)
