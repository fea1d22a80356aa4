//go:build nopdf

package intake

// readPDF stands in where a build leaves the 83 kB of the PDF reader out.
func readPDF(f file) ([]Document, error) { return nil, fail(f.name, CodeDesktopOnly) }
