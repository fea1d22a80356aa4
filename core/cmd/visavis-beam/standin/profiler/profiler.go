// Package profiler stands in for Google's profiler of Dataflow jobs.
//
// Beam's worker names it and starts it only where Dataflow asks for it. The real one
// brings Google's whole machinery of clients with it.
package profiler

import "errors"

// Config is as much of the real one as Beam fills in.
type Config struct{ Service, ServiceVersion string }

// Start says that there is no profiler here.
func Start(Config) error {
	return errors.New("the program is built without Google's cloud")
}
