package files

import "syscall"

// Windows has numbers of its own for what Unix calls ENOSPC and the like.
var platformReasons = []Known{
	{syscall.Errno(32), "reason_in_use"},
	{syscall.Errno(19), "reason_read_only"},
	{syscall.Errno(112), "reason_disk_full"},
}
