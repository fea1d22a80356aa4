package cmd

import "syscall"

// enoughMemory is the address space with which any article is read; Go takes much of
// it at once without using it.
const enoughMemory = 2 << 30

// warnOfMemory says in words what the runtime, when it is refused memory, can only
// end with: no program hears of that refusal in time.
func (c call) warnOfMemory() {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_AS, &limit); err == nil && limit.Cur < enoughMemory {
		c.complain("this program may use %d MB of address space (ulimit -v); with less than %d MB it may end in the middle", limit.Cur/megabyte, enoughMemory/megabyte)
	}
}
