package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// Articles as JSON come in the shapes that feeds, crawlers and this very
// program write: an object, a list, a list within an object, one object a line.

// The names under which the parts of an article go, best first.
var (
	textKeys  = []string{"text", "content", "body", "articleBody", "content_text", "fulltext", "full_text", "content_html", "html"}
	titleKeys = []string{"title", "headline", "name"}
	dateKeys  = []string{"date", "published", "datePublished", "date_published", "publishedAt", "published_at", "pubDate", "pub_date", "publication_date"}
	houseKeys = []string{"agency", "publisher", "source", "site", "site_name"}
	listKeys  = []string{"articles", "items", "data", "results", "documents", "records", "entries"}
)

// tellJSON tells a whole JSON value from one object a line; "" for neither.
func tellJSON(f file) string {
	data := bytes.TrimSpace(bytes.TrimPrefix(f.data, []byte("\xEF\xBB\xBF")))
	if utf16 := guessUTF16(start(f.data, 1<<14)); utf16 != "" || bytes.HasPrefix(f.data, []byte("\xFF\xFE")) || bytes.HasPrefix(f.data, []byte("\xFE\xFF")) {
		return ""
	}
	if json.Valid(data) && (data[0] == '{' || bytes.ContainsAny(data, "{")) {
		return "json"
	}
	line, _, more := bytes.Cut(data, []byte("\n"))
	if more && line[0] == '{' && json.Valid(line) {
		return "jsonl"
	}
	if named(f.name, ".jsonl", ".ndjson") {
		return "jsonl"
	}
	if named(f.name, ".json") {
		return "json"
	}
	return ""
}

func readJSON(f file) ([]Document, error) {
	text, charset, err := f.decode(f.data, "utf-8")
	if err != nil {
		return nil, err
	}
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		return nil, jsonError(f, text, err)
	}
	docs, err := f.project(text)
	if docs == nil && err == nil {
		docs = f.articles(v, charset)
	}
	if len(docs) == 0 && err == nil {
		return nil, failWith(f.name, CodeNoText, "No article was found: it should have a field named text, content or body.")
	}
	return docs, err
}

// jsonError tells a cut-off file, whose fault is its end, and one of boundless depth
// from a wrong one.
func jsonError(f file, text string, err error) error {
	var fault *json.SyntaxError
	switch isSyntax := errors.As(err, &fault); {
	case isSyntax && strings.Contains(fault.Error(), "max depth"): // the library has no name for it
		return fail(f.name, CodeNested)
	case isSyntax && fault.Offset >= int64(len(strings.TrimSpace(text))):
		return fail(f.name, CodeTruncated)
	}
	return failWith(f.name, CodeBroken, "It is not valid JSON.")
}

// articles finds the articles in a value, not deeper than a list in an object.
func (f file) articles(v any, charset string) []Document {
	switch v := v.(type) {
	case []any:
		var docs []Document
		for i, item := range v {
			if m, is := item.(map[string]any); is && i < maxFiles {
				docs = f.add(docs, m, charset)
			}
		}
		return docs
	case map[string]any:
		if docs := f.add(nil, v, charset); docs != nil {
			return docs
		}
		for _, key := range listKeys {
			if list, is := v[key].([]any); is {
				return f.articles(list, charset)
			}
		}
	}
	return nil
}

// add appends the article in m, numbering those after the first.
func (f file) add(docs []Document, m map[string]any, charset string) []Document {
	text := str(firstOf(m, textKeys...))
	if strings.TrimSpace(text) == "" {
		return docs
	}
	d := Document{Charset: charset, Name: f.name, Format: "json"}
	if isMarkup(text) {
		page := pageText(text)
		text, d.Removed, d.Published = page.Text, page.Removed, page.Published
	} else {
		var mended Mended
		text, mended = Unwrap(text)
		d.Joined = mended.Joined
	}
	if title := strOf(m, titleKeys); title != "" {
		d.Title = oneLine(title)
	}
	if when := day(strOf(m, dateKeys)); when != "" {
		d.Published = when
	}
	if source, is := m["source"].(map[string]any); is && d.Published == "" { // a record of this program
		d.Published = day(str(source["published"]))
	}
	d.Agency = strOf(m, houseKeys)
	d.Address = address(strOf(m, []string{"url", "link", "address"}))
	d.Language = language(strOf(m, []string{"language", "lang", "inLanguage"}))
	d.Text = withHeadline(d.Title, text)
	if n := len(docs); n > 0 {
		d.Name = fmt.Sprintf("%s#%d", f.name, n+1)
	}
	return append(docs, d)
}

// strOf is the first of the fields that holds a string or a named thing.
func strOf(m map[string]any, keys []string) string {
	for _, key := range keys {
		if s := strings.TrimSpace(str(m[key])); s != "" {
			return s
		}
	}
	return ""
}

// isMarkup: feeds often hold the body as HTML.
func isMarkup(s string) bool {
	lower := strings.ToLower(s)
	return strings.Contains(lower, "</p>") || strings.Contains(lower, "<br") || strings.Contains(lower, "</div>") || strings.Contains(lower, "<p>")
}

func readJSONLines(f file) ([]Document, error) {
	text, charset, err := f.decode(f.data, "utf-8")
	if err != nil {
		return nil, err
	}
	var docs []Document
	var errs []error
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n++
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if len(docs) >= maxFiles {
			errs = append(errs, failSaying(f.name, CodeTooLarge, "The list holds more than a thousand articles; the rest was left out."))
			break
		}
		found, err := f.line(line, n, charset)
		if err != nil {
			errs = append(errs, err)
		}
		docs = append(docs, f.numbered(found, len(docs))...)
	}
	return docs, some(errs)
}

// line reads the article, or the list of them, that stands on line n.
func (f file) line(line string, n int, charset string) ([]Document, error) {
	var v any
	if err := json.Unmarshal([]byte(line), &v); err != nil {
		return nil, failWith(f.name, CodeBroken, fmt.Sprintf("Line %d is not valid JSON.", n))
	}
	docs := f.articles(v, charset)
	if len(docs) == 0 {
		return nil, failWith(f.name, CodeNoText, fmt.Sprintf("No article was found on line %d: it should have a field named text, content or body.", n))
	}
	for i := range docs {
		docs[i].Format = "jsonl"
	}
	return docs, nil
}

// numbered names the articles of a line by their place behind those before.
func (f file) numbered(docs []Document, before int) []Document {
	for i := range docs {
		if n := before + i + 1; n > 1 {
			docs[i].Name = fmt.Sprintf("%s#%d", f.name, n)
		}
	}
	return docs
}
