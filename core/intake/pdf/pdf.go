// Package pdf reads the text of PDFs that hold text: pages of lines in reading
// order, columns one after the other, repeated headers and footers apart.
//
// It knows PDF's objects, fonts and geometry, and nothing of articles. It
// reads what ministries and agencies publish and what browsers print, not
// every corner of the format: no forms, no passwords, no vertical script.
//
// A library was tried first: it keeps to the table of offsets, so that a file
// cut off or patched is lost, unpacks without bound, and gives words without
// lines. Here the table is not used at all: the file is read once from front
// to back and its objects are taken where they stand, the last of each number
// winning, which makes broken offsets harmless.
//
// Architecture invariant: no I/O; every loop and every unpacking is bounded.
package pdf

import "errors"

// Why a file gives no text.
var (
	ErrEncrypted = errors.New("pdf: encrypted")
	ErrLocked    = errors.New("pdf: encrypted, perhaps without a password")
	ErrScanned   = errors.New("pdf: pictures without text")
	ErrGarbled   = errors.New("pdf: letters without characters")
	ErrBroken    = errors.New("pdf: no pages found")
	ErrTruncated = errors.New("pdf: cut off")
	ErrTooLarge  = errors.New("pdf: unpacks to too much")
)

// Bounds on one file: a report of some hundred pages stays well within.
const (
	maxObjects  = 500_000
	maxUnpacked = 96 << 20 // bytes of all streams
	maxPages    = 1500
	maxGlyphs   = 200_000         // of one page
	maxSteps    = 4_000_000       // operators of all pages
	maxNesting  = 60              // lists within lists, page trees, forms within forms
	maxMapped   = 70_000          // entries of one character map
	maxEntries  = 1_000_000       // entries of all fonts
	maxValues   = 4_000_000       // members of lists and dictionaries
	maxLexed    = 4 * maxUnpacked // bytes read, counting what is read again
)

// Paragraph is a run of lines as they stand on the page.
type Paragraph struct {
	Lines []string
	Size  float64 // of its letters, in points
}

// Text is what a reader sees, in order.
type Text struct {
	Paragraphs []Paragraph
	Removed    []string // headers, footers, page numbers and margin notes, in order
	Title      string   // from the file's own properties; often odd
	Pages      int
}

// Decode turns bytes of a character set into text: windows-1252, macintosh,
// and those of Asia, where it knows them.
type Decode func(charset string, data []byte) (string, error)

// Read gives the text of a PDF.
func Read(data []byte, decode Decode) (Text, error) {
	d, err := open(data, decode)
	if err != nil {
		return Text{}, err
	}
	pages := d.pages()
	if len(pages) == 0 {
		if d.cut() {
			return Text{}, ErrTruncated
		}
		return Text{}, ErrBroken
	}
	return d.read(pages)
}

func (d *document) read(pages []page) (Text, error) {
	r := reader{doc: d, fonts: map[*dict]*font{}}
	sheets := make([]sheet, len(pages))
	for i, p := range pages {
		sheets[i] = r.page(p)
	}
	t := compose(sheets)
	t.Pages = len(pages)
	t.Title = d.textString(d.dict(d.trailer["Info"]).get(d, "Title"))
	switch {
	case d.spent > maxUnpacked && len(t.Paragraphs) == 0:
		return Text{}, ErrTooLarge
	case r.unknown > 20 && r.unknown*3 > r.known:
		return Text{}, ErrGarbled
	case len(t.Paragraphs) > 0:
		return t, nil
	case r.pictures > 0:
		return Text{}, ErrScanned
	case d.cut():
		return Text{}, ErrTruncated
	}
	return t, nil
}
