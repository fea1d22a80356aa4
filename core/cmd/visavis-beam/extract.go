package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"visavis/core"
	"visavis/core/export"
	"visavis/core/intake"
)

// where is the place of an item, for a list of failures and of sources.
func (i Item) where() string {
	if !i.Line {
		return i.Path
	}
	return fmt.Sprintf("%s at byte %d", i.Path, i.Offset)
}

// articles reads what is in a file or on a line.
func (i Item) articles(charset string) ([]intake.Document, error) {
	if i.Line && charset == "" && !json.Valid(bytes.TrimPrefix(i.Data, []byte("\xEF\xBB\xBF"))) {
		return nil, errNotJSON
	}
	name := File{Path: i.Path}.inner() // its ending hints at what it is
	placed := func(within string) string { return i.where() + strings.TrimPrefix(within, name) }
	docs, err := intake.Read(i.Data, name, intake.Options{Charset: charset})
	for n := range docs {
		docs[n].Name = placed(docs[n].Name)
	}
	for _, one := range several(err) {
		var unread *intake.Error
		if errors.As(one, &unread) {
			unread.Name = placed(unread.Name)
		}
	}
	return docs, err
}

// extractFn turns articles into records, and tells of each who met whom.
type extractFn struct {
	Published string // ISO 8601 day of all articles, or empty
	Charset   string
}

var records = beam.NewCounter(counters, recordCounter)

// ProcessElement gives each record as the line that the command line writes.
func (fn *extractFn) ProcessElement(ctx context.Context, item Item, emit func(string), account func(string, Account), fail func(Failure)) {
	docs, err := item.articles(fn.Charset)
	if err != nil {
		tell(ctx, fail, item.where(), err)
	}
	for _, doc := range docs {
		line, met, err := fn.read(doc)
		if err != nil {
			tell(ctx, fail, doc.Name, err)
			continue
		}
		records.Inc(ctx, 1)
		emit(line)
		for _, a := range met {
			account(a.Day, a)
		}
	}
}

// read reads one article. A mistake of the program costs that one alone.
func (fn *extractFn) read(doc intake.Document) (line string, met []Account, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = errMistake
		}
	}()
	rec := core.Extract(doc.Text, fn.publishedOn(doc))
	data, err := export.Encode(rec)
	return string(data), accounts(rec, doc.Name), err
}

// publishedOn prefers what the person says to what the file says.
func (fn *extractFn) publishedOn(doc intake.Document) time.Time {
	day := fn.Published
	if day == "" {
		day = doc.Published
	}
	t, _ := time.Parse(time.DateOnly, day) // check has refused what is no day
	return t
}
