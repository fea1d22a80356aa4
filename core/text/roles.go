package text

import (
	"slices"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// assignRoles parts headline, dates, bylines and boilerplate from the body: first
// each line by its own form, then by where it stands. The first sentence of the
// body parts the page's top, where menus and the title are, from the article.
func (d *Doc) assignRoles() {
	d.splitMenus()
	d.assignOwn()
	top := d.firstSentence()
	title := d.title(top)
	if title < 0 && d.isStoppedTitle(top) {
		title, top = top, top+1
	}
	if title >= 0 {
		d.Paragraphs[title].Role = Headline
	}
	d.markTop(title, top)
	d.markLinks(top)
	d.markTail(top)
}

// assignOwn gives each paragraph the role that its form tells, and the lines beside it.
func (d *Doc) assignOwn() {
	above := true // no sentence of the article yet
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		p.Role = d.ownRole(i, above && i+1 < len(d.Paragraphs))
		switch {
		case p.Role != Body:
		case i > 0 && d.announcesAuthor(i-1):
			p.Role = Byline
		case above && d.hasSentence(p.Span):
			if above = d.creditBelow(i); above {
				p.Role = Boilerplate
			}
		}
	}
}

// announcesAuthor reports whether a paragraph only says that an author follows: "From:".
func (d *Doc) announcesAuthor(i int) bool {
	p := d.Paragraphs[i]
	return p.Role == Byline && p.Len() == 2 && d.Norm(p.To-1) == ":"
}

// ownRole is what a paragraph's form alone tells of it.
func (d *Doc) ownRole(i int, above bool) Role {
	switch s := d.Paragraphs[i].Span; {
	case d.isDateLine(s) && !d.contains("©", s), d.isDatelineAlone(s):
		return DateLine
	case d.isBoilerplate(s, i, above):
		return Boilerplate
	case d.isByline(s):
		return Byline
	}
	return Body
}

// isDatelineAlone reports whether a paragraph is a dateline and nothing after it:
// "Baku, March 2, AZERTAC".
func (d *Doc) isDatelineAlone(s token.Span) bool {
	line, opened := d.datelineAt(s)
	return opened && line.To == s.To && !line.Agency.Empty()
}

// firstSentence is the first paragraph of the body that reads as a sentence, the
// number of paragraphs where none does. A lead may have lost its full stop.
func (d *Doc) firstSentence() int {
	for i, p := range d.Paragraphs {
		if p.Role != Body {
			continue
		}
		if _, opened := d.datelineAt(p.Span); opened || d.hasSentence(p.Span) && !d.isHeadline(p.Span, i) {
			return i
		}
	}
	return len(d.Paragraphs)
}

// title is the line at the top that names what the article is about: the first that
// shares words with the article's first sentences, so that no menu and no name of
// a site is taken for it; -1 where there is none.
func (d *Doc) title(top int) int {
	best, most, longer := -1, 0, 0
	words := d.wordsOfLead(top)
	shared := make([]int, top)
	for i := range top {
		if p := d.Paragraphs[i]; p.Role == Body && d.isHeadline(p.Span, i) && !d.isSections(p.Span) {
			shared[i] = d.shared(p.Span, words) + 1
			most = max(most, shared[i])
			if d.wordsIn(p.Span) > longestLabel && !d.namesOfficer(p.Span) {
				longer = max(longer, shared[i])
			}
		}
	}
	for i := 0; i < top && best < 0; i++ {
		label := shared[i] < longer && d.wordsIn(d.Paragraphs[i].Span) <= longestLabel // the outlet's name, a section
		if shared[i] > 0 && 2*shared[i] >= most && !label && (most > 1 || d.Paragraphs[i].Len() > longestLabel || top == len(d.Paragraphs)) {
			best = i
		}
	}
	return best
}

// namesOfficer reports whether a line gives a name and, after a comma, the office: who
// writes or is shown, and no title.
func (d *Doc) namesOfficer(s token.Span) bool {
	for i := s.From; i+1 < s.To; i++ {
		if d.Norm(i) != "," {
			continue
		}
		for k := i + 1; k < s.To && d.Token(k).Case == token.Title; k++ {
			if _, n, _ := lexicon.Offices().Longest(d.Tokens[:s.To], k); n > 0 {
				return !d.hasSentence(token.Span{From: s.From, To: i})
			}
		}
		return false
	}
	return false
}

// isSections reports whether a line is names of a page's sections side by side: "News |
// Politics", "World, Asia, Pacific".
func (d *Doc) isSections(s token.Span) bool {
	commas, strokes := 0, 0
	for i := s.From; i < s.To; i++ {
		switch t := d.Token(i); {
		case t.Kind == token.Word && t.Case == token.Lower, t.Kind == token.Number:
			return false
		case t.Norm == "|" || t.Norm == "/":
			strokes++
		case t.Norm == "," || t.Norm == "--":
			commas++
		}
	}
	return strokes > 0 && d.wordsIn(s) <= 2*longestLabel || commas > 1 && d.wordsIn(s) <= 2*(commas+1)
}

// isStoppedTitle reports whether the first sentence is a title with a full stop:
// alone, above the line that gives the day.
func (d *Doc) isStoppedTitle(i int) bool {
	if i+2 >= len(d.Paragraphs) || d.Paragraphs[i+1].Role != DateLine || d.Paragraphs[i+2].Role != Body {
		return false
	}
	s := d.Paragraphs[i].Span
	for at := s.From + 1; at < s.To-1; at++ {
		if d.ended(at) && d.Token(at).Case == token.Title && !d.abbreviates(at-1, d.Paragraphs[i]) {
			return false
		}
	}
	return s.Len() <= longestTitle
}

// longestLabel is how many words the label of a page's section has.
const longestLabel = 3

// leadParagraphs is how many paragraphs a title is compared with.
const leadParagraphs = 3

// wordsOfLead are the words of the article's first paragraphs that a title can
// share, in alphabetical order.
func (d *Doc) wordsOfLead(top int) []string {
	var words []string
	for i, read := top, 0; i < len(d.Paragraphs) && read < leadParagraphs; i++ {
		p := d.Paragraphs[i]
		if p.Role != Body || i > top && !d.hasSentence(p.Span) {
			continue // a caption, the author, the day
		}
		read++
		for at := p.From; at < p.To; at++ {
			if d.tellsMatter(at) {
				words = append(words, d.Norm(at))
			}
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// shared counts the different words of a line that are among those of the lead.
func (d *Doc) shared(s token.Span, words []string) int {
	count := 0
	for i := s.From; i < s.To; i++ {
		if _, found := slices.BinarySearch(words, d.Norm(i)); found && d.tellsMatter(i) && !d.stoodBefore(i, s) {
			count++
		}
	}
	return count
}

// stoodBefore reports whether a word that says something has stood in a line before.
func (d *Doc) stoodBefore(i int, in token.Span) bool {
	for at := in.From; at < i; at++ {
		if d.Norm(at) == d.Norm(i) && d.tellsMatter(at) {
			return true
		}
	}
	return false
}

// tellsMatter reports whether a word says what a text is about, not how it is built.
func (d *Doc) tellsMatter(i int) bool {
	t := d.Token(i)
	return t.Kind == token.Word && len(t.Norm) > 1 && (t.Case != token.Lower || len(t.Norm) > 4) && !lexicon.Starter.HasID(t.ID)
}

// markTop takes what stands above the article and is neither title nor day for the
// page's: crumbs and sections before the title, labels and the title once more after it.
func (d *Doc) markTop(title, top int) {
	for i := range top {
		p := &d.Paragraphs[i]
		switch {
		case p.Role != Body || d.isPlaceLine(p.Span):
		case d.isHouseLine(p.Span):
			p.Role = Byline
		case i < title && !d.hasSentence(p.Span), title >= 0 && d.repeats(p.Span, d.Paragraphs[title].Span), d.isAgencyLine(p.Span):
			p.Role = Boilerplate
		case d.wordsIn(p.Span) <= longestLabel && !d.labelled(p.Span) && top < len(d.Paragraphs):
			p.Role = Boilerplate
		}
	}
}

// labelled reports whether a line ends in a colon, as a speaker's label does.
func (d *Doc) labelled(s token.Span) bool { return d.Norm(s.To-1) == ":" }

// repeats reports whether a line's words are the title's once more, or its last ones,
// where the site's name opened it: "KUNA : Premiers meet".
func (d *Doc) repeats(line, title token.Span) bool {
	from := title.To - line.Len()
	if from < title.From || from > title.From && d.Token(from-1).Kind != token.Punct {
		return false
	}
	for i := range line.Len() {
		if d.Norm(line.From+i) != d.Norm(from+i) {
			return false
		}
	}
	return true
}

// isAgencyLine reports whether a line names an agency and nothing else, its short name
// in brackets: "Emirates News Agency (WAM)".
func (d *Doc) isAgencyLine(s token.Span) bool {
	_, n, ok := lexicon.Agencies().Longest(d.Tokens, s.From)
	return ok && (n == s.Len() || d.Norm(s.From+n) == "(" && s.From+n+d.bracketAt(s.From+n, s.To) == s.To)
}

// markLinks takes the lines below a heading of links ("Related news") for links,
// up to the next sentence.
func (d *Doc) markLinks(top int) {
	links := false
	for i := max(top, 1); i < len(d.Paragraphs); i++ {
		before, p := d.Paragraphs[i-1], &d.Paragraphs[i]
		if d.isAgencyLine(p.Span) {
			p.Role = Boilerplate // a credit on a line of its own
		}
		if before.Role == Boilerplate && d.isHeading(before.Span) {
			links = true
		}
		if d.hasSentence(p.Span) || d.labelled(p.Span) {
			links = false
		}
		if p.Role == Body && before.Role == Boilerplate && !d.hasSentence(p.Span) && (p.Item || links) {
			p.Role = Boilerplate
		}
	}
}

// isHeading reports whether a line of boilerplate heads others: it is words alone.
func (d *Doc) isHeading(s token.Span) bool {
	n := lexicon.BoilerplateStart.At(d.Tokens[:s.To], s.From)
	return n > 0 && (n == s.Len() || d.wordsIn(s) <= longestLabel && !d.hasSentence(s))
}

// markTail takes what stands below the last sentence for the page's: a line of a
// few words, or several that have no full stop and are no list that a colon announced.
func (d *Doc) markTail(top int) {
	end := len(d.Paragraphs)
	from := end
	for from > top+1 && (d.Paragraphs[from-1].Role != Body || !d.endsInStop(d.Paragraphs[from-1].Span)) {
		from--
	}
	if from <= top {
		return
	}
	if d.labelled(d.Paragraphs[from-1].Span) {
		for from < end && d.Paragraphs[from].Role == Body {
			from++ // the list that a colon announced
		}
	}
	lines := 0
	for i := from; i < end; i++ {
		if d.Paragraphs[i].Role == Body && !d.Paragraphs[i].Item && d.wordsIn(d.Paragraphs[i].Span) > longestLabel {
			lines++
		}
	}
	for i := from; i < end; i++ {
		if p := &d.Paragraphs[i]; p.Role == Body && (lines > 1 || d.wordsIn(p.Span) <= longestLabel) && !d.labelled(p.Span) {
			p.Role = Boilerplate
		}
	}
}

func (d *Doc) wordsIn(s token.Span) int {
	words := 0
	for i := s.From; i < s.To; i++ {
		if d.Token(i).Kind == token.Word {
			words++
		}
	}
	return words
}
