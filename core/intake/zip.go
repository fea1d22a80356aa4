package intake

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
)

// openZip reads an archive's list of files.
func openZip(f file) (*zip.Reader, error) {
	z, err := zip.NewReader(bytes.NewReader(f.data), int64(len(f.data)))
	if err != nil { // the list stands at the end: without it the end is missing
		return nil, fail(f.name, CodeTruncated)
	}
	return z, nil
}

// tellZip tells documents that are archives within from archives of documents.
func tellZip(f file) (string, error) {
	z, err := openZip(f)
	if err != nil {
		return "", err
	}
	for i, entry := range z.File {
		if i > maxFiles {
			break
		}
		switch name := entry.Name; {
		case name == "word/document.xml":
			return "docx", nil
		case name == "mimetype":
			return tellMimetype(f, entry)
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
func tellMimetype(f file, entry *zip.File) (string, error) {
	kind, err := unpack(f, entry)
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

// entryLocked is the flag bit of files under a password.
const entryLocked = 1

// unpack reads one file of an archive within the budget.
func unpack(f file, entry *zip.File) ([]byte, error) {
	if entry.Flags&entryLocked != 0 {
		return nil, fail(f.name, CodeEncrypted)
	}
	r, err := entry.Open()
	if err != nil {
		return nil, fail(f.name, CodeBroken)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, int64(max(f.budget.left, 0))+1))
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
func member(f file, z *zip.Reader, name string) (string, error) {
	for _, entry := range z.File {
		if entry.Name == name {
			data, err := unpack(f, entry)
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
	for i, entry := range z.File {
		if i >= maxFiles {
			errs = append(errs, failWith(f.name, CodeTooLarge, "The archive holds more than a thousand files; the rest was left out."))
			break
		}
		if skipEntry(entry.Name) {
			continue
		}
		data, err := unpack(f, entry)
		if err != nil {
			errs = append(errs, err)
			if CodeOf(err) == CodeBomb {
				break
			}
			continue
		}
		found, err := read(f.inner(inside(f.name, entry.Name), data))
		docs = append(docs, found...)
		if err != nil {
			errs = append(errs, err)
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
		return name
	}
	return outer + "/" + name
}
