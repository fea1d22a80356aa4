package intake

import (
	"errors"
)

// Code names why a file could not be read.
type Code string

// The reasons, each with a sentence that says what to do about it.
const (
	CodeEmpty       Code = "empty"        // no bytes at all
	CodeNoText      Code = "no-text"      // read, but it holds no text
	CodeTooLarge    Code = "too-large"    // more than an article can be
	CodeBomb        Code = "bomb"         // unpacks to far more than it should
	CodeTooDeep     Code = "too-deep"     // containers within each other beyond reason
	CodeNested      Code = "nested"       // elements within each other beyond reason
	CodeTruncated   Code = "truncated"    // the end is missing
	CodeBroken      Code = "broken"       // not built as its format demands
	CodeEncrypted   Code = "encrypted"    // locked with a password
	CodeLocked      Code = "locked"       // a PDF locked somehow, which this build cannot open
	CodeScanned     Code = "scanned"      // pictures of pages without text
	CodeGarbled     Code = "garbled"      // letters of a PDF that stand for no known characters
	CodeOldWord     Code = "old-word"     // Word 97 to 2003 .doc
	CodeUnsupported Code = "unsupported"  // known, but not a text
	CodeUnknown     Code = "unknown"      // binary data of no known kind
	CodeCharset     Code = "charset"      // a character set that nobody here knows
	CodeDesktopOnly Code = "desktop-only" // this build leaves the format out
)

var sentences = map[Code]string{
	CodeEmpty:       "The file is empty; choose another one.",
	CodeNoText:      "The file holds no text.",
	CodeTooLarge:    "The file is too large to be an article: at most 64 MB are read, and 8 MB of text. Take out the pages that matter and try again.",
	CodeBomb:        "The file unpacks to far more than an article can be and was left unread for safety.",
	CodeTooDeep:     "The file is packed within itself too many times and was left unread for safety. Unpack it and open the inner file.",
	CodeNested:      "The file has lists, tables or groups within each other to a depth that no document needs, and was left unread for safety. Open it in its own program, save it anew, or paste the text.",
	CodeTruncated:   "The file is cut off: its end is missing. Download or copy it again.",
	CodeBroken:      "The file is damaged. Open it in its own program, save it anew and try again, or paste the text.",
	CodeEncrypted:   "The file is locked with a password. Open it in its own program, save a copy without the password and try again, or paste the text.",
	CodeLocked:      "The PDF is locked with a password or against copying. If it opens without a password, the desktop app and the command line read it; or open it and paste the text.",
	CodeScanned:     "The PDF holds pictures of pages and no text. Run text recognition (OCR) on it first, or paste the text.",
	CodeGarbled:     "The PDF does not say which characters its letters stand for. Copy the text from a PDF viewer and paste it, or use the page it was printed from.",
	CodeOldWord:     "This is a Word file of the old kind (.doc). Open it in Word or LibreOffice, save it as .docx and try again, or paste the text.",
	CodeUnsupported: "This kind of file is not read. Save it as text, HTML, .docx or PDF, or paste the text.",
	CodeUnknown:     "This is no text and no kind of file that is known here. Paste the text instead.",
	CodeCharset:     "This character set is not known here. Choose another one, or save the file as UTF-8.",
	CodeDesktopOnly: "The page leaves this kind of file out to stay small; the desktop app and the command line read it. Or paste the text.",
}

// Error says why a file could not be read, and what to do.
type Error struct {
	Code    Code   `json:"code"`    // for programs
	Name    string `json:"name"`    // of the file, may be empty
	Message string `json:"message"` // for people
}

func (e *Error) Error() string {
	if e.Name == "" {
		return e.Message
	}
	return visible(e.Name) + ": " + e.Message
}

func fail(name string, code Code) *Error {
	return &Error{Code: code, Name: name, Message: sentences[code]}
}

// failWith names the very thing before the common sentence.
func failWith(name string, code Code, what string) *Error {
	return &Error{Code: code, Name: name, Message: what + " " + sentences[code]}
}

// failSaying says all there is to say in its own words.
func failSaying(name string, code Code, message string) *Error {
	return &Error{Code: code, Name: name, Message: message}
}

// CodeOf gives the first code in an error of Read, or "" for others.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// some joins the errors of an archive's files; nil where there are none.
func some(errs []error) error {
	if len(errs) > 5 {
		more := fail("", CodeBroken)
		more.Message = "Further files could not be read."
		errs = append(errs[:5:5], more)
	}
	return errors.Join(errs...)
}

// Messages are the sentences of an error, one for each file.
func Messages(err error) []string {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		all := []string{}
		for _, one := range several.Unwrap() {
			all = append(all, Messages(one)...)
		}
		return all
	}
	if err == nil {
		return []string{}
	}
	return []string{err.Error()}
}
