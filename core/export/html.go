package export

import (
	_ "embed" // the style sheet of the report
	"html"
	"io"
	"strconv"
	"strings"

	"visavis/core/record"
)

//go:embed report.css
var reportCSS string

// page writes HTML. Every text of a record passes through text, which escapes
// it; raw is for the report's own tags. html/template would do the same for half
// a megabyte more of WebAssembly.
type page struct{ strings.Builder }

func (p *page) raw(parts ...string) {
	for _, s := range parts {
		p.WriteString(s)
	}
}

func (p *page) text(s string) { p.WriteString(escapeHTML(s)) }

// escapeHTML escapes for content and attributes alike.
func escapeHTML(s string) string { return html.EscapeString(printable(s)) }

// element writes one element with text only.
func (p *page) element(tag, content string) {
	name, _, _ := strings.Cut(tag, " ")
	p.raw("<", tag, ">")
	p.text(content)
	p.raw("</", name, ">")
}

// writeHTML writes one page without scripts that needs nothing beside itself.
func writeHTML(w io.Writer, recs []record.Record) error {
	p := &page{}
	p.head(pageTitle(recs))
	for i, rec := range recs {
		r := report{page: p, rec: rec, memo: newMemo(rec), prefix: idPrefix(i)}
		r.draw()
	}
	p.foot()
	_, err := io.WriteString(w, p.String())
	return err
}

// head opens the page, foot closes it.
func (p *page) head(title string) {
	p.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n",
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
		"<meta name=\"color-scheme\" content=\"light dark\">\n")
	p.element("title", title)
	p.raw("\n<style>\n", reportCSS, "</style>\n</head>\n<body>\n<main>\n")
}

func (p *page) foot() { p.raw("</main>\n</body>\n</html>\n") }

func pageTitle(recs []record.Record) string {
	if len(recs) == 1 {
		return title(recs[0])
	}
	return strconv.Itoa(len(recs)) + " readouts"
}

// idPrefix keeps the anchors of several records on one page apart.
func idPrefix(i int) string {
	if i == 0 {
		return ""
	}
	return "r" + strconv.Itoa(i+1) + "-"
}

func factID(i int) string { return "f" + strconv.Itoa(i+1) }

// report draws one record.
type report struct {
	*page
	rec    record.Record
	memo   memo
	prefix string
}

func (r *report) draw() {
	r.raw("<article>\n<header>\n")
	r.element("h1 dir=\"auto\"", r.memo.Title)
	if r.memo.Source != "" {
		r.element("p class=\"source\"", r.memo.Source)
	}
	r.raw("\n</header>\n")
	r.warnings()
	r.facts()
	r.subjects()
	r.list("Said by others", r.memo.Others)
	r.outcomes()
	r.lines("Present", r.memo.Present)
	r.lines("Corrected by hand", r.memo.Corrections)
	r.source()
	if r.memo.Citation != "" {
		r.element("footer", "Source: "+r.memo.Citation)
	}
	r.raw("\n</article>\n")
}

func (r *report) warnings() {
	if len(r.memo.Warnings) == 0 {
		return
	}
	r.raw("<section class=\"care\">\n<h2>Read with care</h2>\n<ul>\n")
	for _, w := range r.memo.Warnings {
		r.element("li", w)
		r.raw("\n")
	}
	r.raw("</ul>\n</section>\n")
}

func (r *report) facts() {
	r.raw("<section>\n<h2>The meeting</h2>\n<dl>\n")
	for i, f := range r.memo.Facts {
		r.raw("<div id=\"", r.prefix, factID(i), "\">")
		r.element("dt", f.Name)
		r.raw("<dd>")
		if f.Value == "" {
			r.element("em", notStated)
		} else {
			r.element("bdi", f.Value)
		}
		if f.Span != nil {
			r.link(factID(i))
		}
		r.raw("</dd></div>\n")
	}
	r.raw("</dl>\n</section>\n")
}

// link leads from the report to the words in the text.
func (r *report) link(id string) {
	r.raw(" <a class=\"to\" href=\"#", inText(r.prefix), escapeHTML(id), "\">in the text</a>")
}

func (r *report) outcomes() {
	if len(r.memo.Outcomes) == 0 {
		return
	}
	r.raw("<section>\n<h2>Outcomes</h2>\n<ul>\n")
	for _, o := range r.memo.Outcomes {
		r.raw("<li id=\"", escapeHTML(r.prefix+o.ID), "\">")
		r.element("b", o.Kind)
		r.raw(" ")
		r.element("bdi", o.Text)
		if o.note() != "" {
			r.element("span class=\"note\"", " ("+o.note()+")")
		}
		r.link(o.ID)
		r.raw("</li>\n")
	}
	r.raw("</ul>\n</section>\n")
}

// lines are a section of lines; none where there are none.
func (r *report) lines(heading string, lines []string) {
	if len(lines) == 0 {
		return
	}
	r.raw("<section>\n<h2>", heading, "</h2>\n<ul>\n")
	for _, l := range lines {
		r.element("li", l)
		r.raw("\n")
	}
	r.raw("</ul>\n</section>\n")
}
