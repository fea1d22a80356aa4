package files

import "syscall"

// Windows has numbers of its own for what Unix calls ENOSPC and the like.
var platformReasons = []reason{
	{syscall.Errno(32), "Another program has the file open. Close it there and try again."},
	{syscall.Errno(19), "The place is read-only. Choose another folder."},
	{syscall.Errno(112), "The disk is full. Make room or choose another place; nothing was lost."},
}
