package files

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"syscall"

	"visavis/desktop/words"
)

// Reason puts an error of reading or writing into words that say what to do.
// The caller names the file.
func Reason(in words.Words, err error) string {
	var large tooLarge
	if errors.As(err, &large) {
		return large.in(in)
	}
	if key := KeyOf(err, reasons, platformReasons); key != "" {
		return in.Of(key)
	}
	return plain(err)
}

// SaveReason puts an error of writing into words. What was in the place before is
// still there: Write sees to that.
func SaveReason(in words.Words, err error) string {
	if key := KeyOf(err, saveReasons, reasons, platformReasons); key != "" {
		return in.Of(key)
	}
	return in.Of("reason_save_other", "error", plain(err))
}

// Known is an error that has words, and their key.
type Known struct {
	Err error
	Key string
}

// KeyOf is the key of the words for an error; empty where it has none.
func KeyOf(err error, among ...[]Known) string {
	for _, known := range slices.Concat(among...) {
		if errors.Is(err, known.Err) {
			return known.Key
		}
	}
	return ""
}

// saveReasons are errors that mean something else when something is written.
var saveReasons = []Known{
	{ErrNoFile, "reason_save_no_file"},
	{fs.ErrNotExist, "reason_save_gone"},
	{syscall.ENOTDIR, "reason_save_not_folder"},
	{syscall.ENOSPC, "reason_save_disk_full"},
	{syscall.EDQUOT, "reason_save_quota"},
	{syscall.EFBIG, "reason_save_too_large"},
}

var reasons = []Known{
	{ErrFolder, "reason_folder"},
	{ErrNoFile, "reason_no_file"},
	{ErrEmpty, "reason_empty"},
	{fs.ErrNotExist, "reason_gone"},
	{syscall.EROFS, "reason_read_only"},
	{fs.ErrPermission, "reason_permission"},
	{syscall.ENOSPC, "reason_disk_full"},
	{syscall.EDQUOT, "reason_quota"},
	{syscall.ENAMETOOLONG, "reason_long_name"},
	{syscall.EISDIR, "reason_folder_there"},
	{syscall.EIO, "reason_disk_failed"},
	{syscall.ELOOP, "reason_links_loop"},
	{fs.ErrExist, "reason_there"},
	{os.ErrDeadlineExceeded, "reason_no_answer"},
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
