package export

import "strconv"

// subjects draws the comparison: a table of up to maxColumns voices, or, with
// more of them, a list under each subject.
func (r *report) subjects() {
	r.raw("<section>\n<h2>What was said, by subject</h2>\n")
	switch {
	case len(r.memo.Subjects) == 0:
		r.element("p", "No statement is given here.")
	case r.memo.asLists():
		for _, s := range r.memo.Subjects {
			r.subjectList(s)
		}
	default:
		r.subjectTable()
	}
	r.raw("\n</section>\n")
}

func (r *report) subjectTable() {
	r.raw("<table class=\"voices-", strconv.Itoa(len(r.memo.Columns)), "\">\n<thead><tr><th scope=\"col\">Subject</th>")
	for i, c := range r.memo.Columns {
		r.raw("<th scope=\"col\"><span class=\"", hue(r.memo.Columns, c.Members), "\">")
		r.element("bdi", c.Name)
		r.raw("</span>")
		r.raw(" ") // a reader without styles, or of the copied words, parts them by it
		r.element("small", r.memo.Columns[i].Office)
		r.raw("</th>")
	}
	r.raw("</tr></thead>\n")
	for _, s := range r.memo.Subjects {
		r.subjectRows(s)
	}
	r.raw("</table>\n")
}

// subjectRows draws one subject: the row of cells, and below it, across all
// columns, what was said together.
func (r *report) subjectRows(s subject) {
	r.raw("<tbody>\n<tr><th scope=\"rowgroup\"")
	if len(s.Joint) > 0 && !s.silent() {
		r.raw(" rowspan=\"2\"")
	}
	r.raw(">")
	r.element("bdi", s.Name)
	r.raw(" ")
	r.element("small", s.Who)
	r.raw("</th>")
	if !s.silent() {
		for i, cell := range s.Cells {
			r.raw("<td data-who=\"", escapeHTML(r.memo.Columns[i].Name), "\">")
			r.entries(cell)
			r.raw("</td>")
		}
		r.raw("</tr>\n")
	}
	if len(s.Joint) > 0 {
		if !s.silent() {
			r.raw("<tr>")
		}
		r.raw("<td class=\"across\" colspan=\"", strconv.Itoa(len(r.memo.Columns)), "\">")
		r.entries(s.Joint)
		r.raw("</td></tr>\n")
	}
	r.raw("</tbody>\n")
}

func (r *report) subjectList(s subject) {
	r.element("h3", s.Name)
	r.raw("\n")
	r.entries(r.memo.listed(s))
}

func (r *report) list(heading string, entries []entry) {
	if len(entries) == 0 {
		return
	}
	r.raw("<section>\n")
	r.element("h2", heading)
	r.raw("\n")
	r.entries(entries)
	r.raw("</section>\n")
}

func (r *report) entries(list []entry) {
	for _, e := range list {
		r.raw("<div class=\"entry\" id=\"", escapeHTML(r.prefix+e.ID), "\"><p>")
		if e.Who != "" {
			r.element("b", e.Who+": ")
		}
		r.element("bdi", e.Text)
		r.raw("</p>")
		r.raw("<p class=\"note\">")
		r.text(e.Note)
		r.link(e.ID)
		r.raw("</p></div>\n")
	}
}

// source shows the whole text with the marked words, each linked back to its
// line of the report.
func (r *report) source() {
	r.raw("<section>\n<h2>The text</h2>\n")
	r.legend()
	r.raw("<div class=\"text\" dir=\"auto\"")
	if r.rec.Language != "" {
		r.raw(" lang=\"", escapeHTML(r.rec.Language), "\"")
	}
	r.raw(">")
	for _, s := range segments(r.rec.Text, marks(r.rec, r.memo.Columns, r.prefix)) {
		r.segment(s)
	}
	r.raw("</div>\n</section>\n")
}

func (r *report) segment(s segment) {
	for _, id := range s.opens {
		if id != "" {
			r.raw("<a id=\"", escapeHTML(id), "\"></a>")
		}
	}
	if len(s.under) == 0 {
		r.text(s.text)
		return
	}
	r.raw("<a class=\"mark")
	for _, m := range s.under {
		r.raw(" ", m.class)
	}
	r.raw("\" href=\"#", escapeHTML(s.under[0].href), "\">")
	r.text(s.text)
	r.raw("</a>")
}

func (r *report) legend() {
	r.raw("<p class=\"legend\">")
	for i, c := range r.memo.Columns {
		if i < maxColumns {
			r.element("span class=\"mark "+hue(r.memo.Columns, c.Members)+"\"", c.Name)
			r.raw(" ")
		}
	}
	for _, l := range [][2]string{{"joint", "together"}, {"other", "others"}, {"outcome", "outcome"}, {"fact", "fact"}} {
		r.element("span class=\"mark "+l[0]+"\"", l[1])
		r.raw(" ")
	}
	r.raw("</p>\n")
}
