package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"unicode"

	"visavis/core/intake"
)

// complain writes one line to standard error. Names come from anywhere: one that
// holds control characters neither forges a line nor moves the terminal's cursor.
func (c call) complain(format string, args ...any) {
	fmt.Fprintf(c.stderr, "visavis: %s\n", printable(fmt.Sprintf(format, args...)))
}

// printable writes out what a terminal would obey or hide: control characters and
// those that turn the direction of writing.
func printable(s string) string {
	if strings.IndexFunc(s, unprintable) < 0 {
		return s
	}
	var out strings.Builder
	for _, r := range s {
		if unprintable(r) {
			quoted := strconv.QuoteRuneToASCII(r)
			out.WriteString(quoted[1 : len(quoted)-1])
		} else {
			out.WriteRune(r)
		}
	}
	return out.String()
}

func unprintable(r rune) bool { return r != ' ' && !unicode.IsPrint(r) && !unicode.Is(unicode.Zs, r) }

// tell writes one line a failure; of an archive there may be several, each with
// the name of the file inside.
func (c call) tell(name string, err error) {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, one := range several.Unwrap() {
			c.tell(name, one)
		}
		return
	}
	var unread *intake.Error
	if errors.As(err, &unread) && unread.Name != "" {
		c.complain("%s", unread)
		return
	}
	c.complain("%s: %s", shown(name), reason(err))
}

// fail tells what ended all, and of which file if of one.
func (c call) fail(name string, err error) int {
	if name == "" {
		c.complain("%s", reason(err))
	} else {
		c.tell(name, err)
	}
	return statusFailed
}

// reason is the same words on every system, without the file's name, which the
// message has already.
func reason(err error) string {
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	case errors.As(err, &path):
		return path.Err.Error()
	}
	return err.Error()
}

func shown(name string) string {
	switch name {
	case "-":
		return "standard input"
	case "":
		return `""`
	}
	return name
}
