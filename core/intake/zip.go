package intake

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode"
)

// openZip reads an archive's list of files. It stands at the end: without it
// the end is missing.
func openZip(f file) ([]entry, error) {
	entries, ok := entriesOf(f.data)
	if !ok {
		return nil, fail(f.name, CodeTruncated)
	}
	return entries, nil
}

// tellZip tells documents that are archives within from archives of documents.
func tellZip(f file) (string, error) {
	z, err := openZip(f)
	if err != nil {
		return "", err
	}
	for i, e := range z {
		if i > maxFiles {
			break
		}
		switch name := e.name; {
		case name == "word/document.xml":
			return "docx", nil
		case name == "mimetype":
			return tellMimetype(f, e)
		case name == "xl/workbook.xml":
			return "", failWith(f.name, CodeUnsupported, "This is an Excel sheet.")
		case name == "ppt/presentation.xml":
			return "", failWith(f.name, CodeUnsupported, "This is a PowerPoint presentation.")
		case name == "Index/Document.iwa":
			return "", failWith(f.name, CodeUnsupported, "This is a Pages document.")
		}
	}
	return "zip", nil
}

// tellMimetype reads what OpenDocument and e-books write into their first file.
func tellMimetype(f file, e entry) (string, error) {
	kind, err := unpack(f, e)
	if err != nil {
		return "", err
	}
	switch {
	case bytes.HasPrefix(kind, []byte("application/vnd.oasis.opendocument.text")):
		return "odt", nil
	case bytes.HasPrefix(kind, []byte("application/vnd.oasis.opendocument")):
		return "", failWith(f.name, CodeUnsupported, "This is an OpenDocument sheet or presentation.")
	case bytes.HasPrefix(kind, []byte("application/epub")):
		return "", failWith(f.name, CodeUnsupported, "This is an e-book.")
	}
	return "zip", nil
}

// unpack reads one file of an archive within the budget.
func unpack(f file, e entry) ([]byte, error) {
	if e.locked {
		return nil, fail(f.name, CodeEncrypted)
	}
	data, err := e.unpack(max(f.budget.left, 0))
	switch {
	case !f.budget.take(len(data)):
		return nil, fail(f.name, CodeBomb)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, fail(f.name, CodeTruncated)
	case err != nil:
		return nil, fail(f.name, CodeBroken)
	}
	return data, nil
}

// member finds a file of an archive by name; nil where there is none.
func member(f file, z []entry, name string) (string, error) {
	for _, e := range z {
		if e.name == name {
			data, err := unpack(f, e)
			if err != nil {
				return "", err
			}
			text, _, err := file{name: f.name}.decode(data, "utf-8")
			return text, err
		}
	}
	return "", nil
}

// readArchive reads every file of an archive that can be read.
func readArchive(f file) ([]Document, error) {
	z, err := openZip(f)
	if err != nil {
		return nil, err
	}
	var docs []Document
	var errs []error
	for _, e := range z {
		if skipEntry(e.name) {
			continue
		}
		if may, first := f.budget.open(); first {
			errs = append(errs, failSaying(f.name, CodeTooLarge, "The archive holds more than a thousand files; the rest was left out."))
			break
		} else if !may { // an archive within this one has said so
			break
		}
		data, err := unpack(f, e)
		if err != nil {
			errs = append(errs, err)
			if CodeOf(err) == CodeBomb {
				break
			}
			continue
		}
		found, err := read(f.inner(inside(f.name, e.name), data))
		docs = append(docs, found...)
		if err != nil {
			errs = append(errs, err)
		}
		if CodeOf(err) == CodeBomb {
			break
		}
	}
	return docs, some(errs)
}

// skipEntry: folders, the litter of file managers, and the pictures and
// styles of a saved page.
func skipEntry(name string) bool {
	base := name[strings.LastIndexByte(name, '/')+1:]
	return base == "" || strings.HasPrefix(base, ".") || strings.HasPrefix(name, "__MACOSX/") ||
		named(name, ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".css", ".js", ".woff", ".woff2", ".ttf", "thumbs.db", "desktop.ini")
}

// inside names a file within another.
func inside(outer, name string) string {
	if outer == "" {
		return visible(name)
	}
	return outer + "/" + visible(name)
}

// visible is a name in which nothing breaks a line, moves a cursor or turns the
// direction of writing.
func visible(name string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || unicode.IsPrint(r) {
			return r
		}
		return '_'
	}, name)
}
