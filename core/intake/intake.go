// Package intake turns whatever an article comes in (a saved page, a mail, a
// PDF, a Word file, a paste in an old encoding) into plain text, with hints of
// its title, day, agency and language, and a list of the lines it took away.
//
// It knows containers, markup and character sets. It must not know grammar or
// the record: what is a headline, a dateline or a statement is not its
// business, so it leaves a line in rather than judge it. Plain text is sacred:
// it is handed on as it came but for hard line ends, and only where the lines
// look wrapped.
//
// Each format is told by its content, the name is only a hint; one file holds
// one format, and adding a format is a file and a row in formats.
//
// Architecture invariant: no I/O, no clock, nothing is ever fetched: no link,
// no picture, no entity. Every loop is bounded by limits.go, and Read never
// panics: an odd file gives an Error whose sentence a person can act on.
package intake

import (
	"errors"
	"strings"
)

// Document is one article as it was read.
type Document struct {
	Text      string   `json:"text"`      // plain text, paragraphs parted by an empty line
	Title     string   `json:"title"`     // as the file tells it, empty where it does not
	Published string   `json:"published"` // ISO 8601 day as the file tells it, or empty
	Agency    string   `json:"agency"`    // site or publisher as the file tells it, or empty
	Address   string   `json:"address"`   // of the page on the web as the file tells it, or empty
	Language  string   `json:"language"`  // ISO 639-1 as the file tells it, or empty
	Format    string   `json:"format"`    // name of the format, as in Formats
	Charset   string   `json:"charset"`   // character set it was read in, empty where the format has its own
	Removed   []string `json:"removed"`   // lines taken away (menus, captions, page numbers), in order
	Joined    int      `json:"joined"`    // hard line ends joined
	Name      string   `json:"name"`      // of the file, or "archive.zip/inner.html"

	counted bool // its text is in the budget
}

// Options are a person's wishes and a host's gifts.
type Options struct {
	Charset string // read the text in this character set, whatever it says of itself; empty: find out

	// Decode turns bytes of a character set into text where this build has no
	// table for it: a browser has them all, and 300 kB of tables stay out of
	// the page. May be nil.
	Decode func(charset string, data []byte) (string, error) `json:"-"`
}

// file is one file on its way through a reader.
type file struct {
	data   []byte
	name   string
	opt    Options
	depth  int     // containers around it
	budget *budget // shared by all files of one Read
}

// Read reads the bytes of one file (or paste) and gives the articles in it.
// Archives and lists give several; what could be read of them is given even
// where the error tells of others that could not. An error is always an *Error
// or several joined.
func Read(data []byte, name string, opt Options) (docs []Document, err error) {
	defer guard(name, &docs, &err)
	if len(data) > maxInput {
		return nil, fail(name, CodeTooLarge)
	}
	return read(file{data: data, name: name, opt: opt, budget: newBudget(len(data))})
}

// guard is what stands around every reader: none should get here, and a person's
// other texts are never lost to one that does.
func guard(name string, docs *[]Document, err *error) {
	if recover() != nil {
		*docs, *err = nil, fail(name, CodeBroken)
	}
}

func read(f file) ([]Document, error) {
	if f.depth > maxContainers {
		return nil, fail(f.name, CodeTooDeep)
	}
	format, err := tell(f)
	if err != nil {
		return nil, err
	}
	docs, err := formats[format](f)
	for i := range docs {
		docs[i].finish(f, format)
	}
	docs, err = f.within(docs, err)
	if err == nil && len(docs) == 0 {
		return nil, fail(f.name, CodeNoText)
	}
	return docs, err
}

// within keeps the documents that the budget bears.
func (f file) within(docs []Document, err error) ([]Document, error) {
	for i := range docs {
		if !docs[i].counted && !f.budget.give(len(docs[i].Text)) {
			return docs[:i], errors.Join(err, fail(f.name, CodeBomb))
		}
		docs[i].counted = true
	}
	return docs, err
}

// finish fills what every format fills alike.
func (d *Document) finish(f file, format string) {
	if d.Format == "" {
		d.Format = format
		if !asItCame[format] {
			d.headlineOnce()
		}
	}
	if d.Name == "" {
		d.Name = f.name
	}
	if d.Removed == nil {
		d.Removed = []string{}
	}
	d.Title = oneLine(d.Title)
	d.Agency = oneLine(d.Agency)
}

// asItCame are the formats whose text is handed on whole.
var asItCame = words("text srt vtt json jsonl zip")

// headlineOnce drops a second headline like the first: many programs show a
// document's title and then the heading of its text.
func (d *Document) headlineOnce() {
	first, rest, _ := strings.Cut(d.Text, "\n\n")
	second, after, more := strings.Cut(rest, "\n\n")
	if more && len(first) > 10 && titleKey(first) == titleKey(second) {
		d.Text = first + "\n\n" + after
		d.Removed = append(d.Removed, second)
	}
}

// one wraps the single document of most formats, refusing an empty one.
func one(f file, d Document) ([]Document, error) {
	if strings.TrimSpace(d.Text) == "" {
		return nil, fail(f.name, CodeNoText)
	}
	if len(d.Text) > maxText {
		return nil, fail(f.name, CodeTooLarge)
	}
	return []Document{d}, nil
}

// inner is a file found inside f.
func (f file) inner(name string, data []byte) file {
	f.name, f.data, f.depth = name, data, f.depth+1
	return f
}

// oneLine folds all white space to single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
