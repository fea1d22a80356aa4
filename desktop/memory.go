package main

import (
	"runtime"
	"runtime/debug"

	"visavis/desktop/library"
)

// hoard is how much memory may lie idle. Reading a huge file can take hundreds of
// megabytes, which Go would give back by and by only.
const hoard = 64 << 20

// giveBack gives idle memory back to the system once everything has been read.
func giveBack(progress library.Progress) {
	if progress.Done < progress.Total {
		return
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	if memory.HeapSys-memory.HeapReleased > hoard {
		debug.FreeOSMemory()
	}
}
