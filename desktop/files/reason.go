package files

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"syscall"
)

// Reason puts an error of reading or writing into words that say what to do.
// The caller names the file.
func Reason(err error) string {
	for _, known := range slices.Concat(reasons, platformReasons) {
		if errors.Is(err, known.err) {
			return known.words
		}
	}
	return plain(err)
}

// SaveReason puts an error of writing into words. What was in the place before is
// still there: Write sees to that.
func SaveReason(err error) string {
	for _, known := range slices.Concat(saveReasons, reasons, platformReasons) {
		if errors.Is(err, known.err) {
			return known.words
		}
	}
	return "The system says: " + plain(err) + ". Choose another place; what was there before is as it was."
}

// saveReasons are errors that mean something else when something is written.
var saveReasons = []reason{
	{ErrNoFile, "There is a device or a pipe of that name, not a file. Choose another name."},
	{fs.ErrNotExist, "The folder is not there any more, or it is one of the system’s in which nothing can be saved. Choose another folder."},
	{syscall.ENOTDIR, "A part of the place is a file, not a folder. Choose another folder."},
	{syscall.ENOSPC, "The disk is full. Make room or choose another place; what was there before is as it was."},
	{syscall.EDQUOT, "Your share of the disk is used up. Make room or choose another place; what was there before is as it was."},
	{syscall.EFBIG, "The file would be too large for this disk. Choose another one; what was there before is as it was."},
}

// reason is the words for one error.
type reason struct {
	err   error
	words string
}

var reasons = []reason{
	{ErrFolder, "This is a folder. Open it with “Open folder”."},
	{ErrNoFile, "This is a device or a pipe, not a file with text."},
	{ErrEmpty, "The file is empty. Save or download it once more."},
	{fs.ErrNotExist, "The file is not there any more. It may have been moved, renamed or deleted: open it from where it is now."},
	{syscall.EROFS, "The place is read-only. Choose another folder."},
	{fs.ErrPermission, "You are not allowed to do this here. Change the rights of the file or folder, or choose another one."},
	{syscall.ENOSPC, "The disk is full. Make room or choose another place; nothing was lost."},
	{syscall.EDQUOT, "Your share of the disk is used up. Make room or choose another place; nothing was lost."},
	{syscall.ENAMETOOLONG, "The name is too long for this disk. Choose a shorter one."},
	{syscall.EISDIR, "There is a folder of that name. Choose another name."},
	{syscall.EIO, "The disk or the connection to it failed. Try again, or copy the file to another disk first."},
	{fs.ErrExist, "There is something of that name already. Choose another name."},
	{os.ErrDeadlineExceeded, "The disk does not answer. Try again later."},
}

// plain takes the path out of an error: the caller names the file already.
func plain(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err.Error()
	}
	return err.Error()
}
