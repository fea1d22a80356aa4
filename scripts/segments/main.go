// Command segments rewrites a WebAssembly module so that its data stands in one
// piece: go run ./scripts/segments FILE
//
// Go's linker leaves out every short run of zeros, so that a large program has a
// hundred thousand segments, each with an address that nothing can pack. With
// the zeros put back the module grows by a tenth, and packed it shrinks by a
// sixteenth.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 2 {
		fail("usage: segments FILE")
	}
	module, err := os.ReadFile(os.Args[1])
	if err != nil {
		fail(err)
	}
	joined, err := Join(module)
	if err != nil {
		fail(fmt.Sprintf("%s: %v", os.Args[1], err))
	}
	if err := os.WriteFile(os.Args[1], joined, 0o755); err != nil {
		fail(err)
	}
}

func fail(why any) {
	fmt.Fprintln(os.Stderr, "segments:", why)
	os.Exit(1)
}
