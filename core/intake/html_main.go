package intake

import (
	"strings"
)

// article is the part of a page that is kept: indexes into its blocks.
type article struct {
	keep     []bool
	headline int    // -1 where none was found
	day      string // of a date line beside the headline
}

// findArticle chooses what of a page is the article: the element whose
// paragraphs score best, the headline before it, and the date and author
// lines between the two.
func findArticle(bs []block, titles []string) article {
	a := article{keep: make([]bool, len(bs)), headline: -1}
	home := mainElement(bs)
	if home == nil {
		return keepAll(bs)
	}
	first := -1
	for i, b := range bs {
		if !b.chrome && !linky(b) && under(b.home, home) {
			a.keep[i] = true
			if first < 0 {
				first = i
			}
		}
	}
	if first < 0 {
		return keepAll(bs)
	}
	a.headline = findHeadline(bs, titles, first)
	a.lead(bs, first)
	a.dropBareHeadings(bs)
	return a
}

// keepAll is for what a person selected, and for pages without paragraphs:
// only what is surely chrome goes.
func keepAll(bs []block) article {
	a := article{keep: make([]bool, len(bs)), headline: -1}
	for i, b := range bs {
		a.keep[i] = !b.chrome
		if a.headline < 0 && b.tag == "h1" {
			a.headline = i
		}
	}
	return a
}

// good blocks are sentences, not labels and links.
func good(b block) bool {
	return !b.chrome && b.linked*2 < b.letter && (b.letter >= 40 || b.letter >= 15 && endsSentence(b.text)) && !isHeadingTag(b.tag)
}

// linky blocks are links with little between them.
func linky(b block) bool {
	return b.linked*3 > b.letter*2 && b.letter < 300 && b.tag != "h1"
}

func isHeadingTag(tag string) bool {
	return len(tag) == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6'
}

// mainElement scores the elements that hold paragraphs: long ones with many
// commas count most, and count half for the element around, as bodies are
// often cut into sections.
func mainElement(bs []block) *node {
	score := map[*node]float64{}
	var order []*node // ties go to the first, so that the answer is always the same
	add := func(n *node, points float64) {
		if _, seen := score[n]; !seen {
			order = append(order, n)
		}
		score[n] += points
	}
	for _, b := range bs {
		if !good(b) {
			continue
		}
		points := 1 + min(float64(strings.Count(b.text, ",")+strings.Count(b.text, "，")), 8) + min(float64(b.letter)/100, 3)
		for n, share := container(b.home), 1.0; n != nil && share > 0.2; n, share = container(n.parent), share/2 {
			add(n, points*share)
		}
	}
	var best *node
	for _, n := range order {
		if best == nil || score[n]*weight(n) > score[best]*weight(best) {
			best = n
		}
	}
	if best == nil {
		return nil
	}
	return widen(bs, best)
}

// container is the element around paragraphs, lists and rows.
func container(n *node) *node {
	for ; n != nil; n = n.parent {
		switch n.tag {
		case "div", "section", "article", "main", "td", "body", "#root", "center", "font", "form":
			return n
		}
	}
	return nil
}

func weight(n *node) float64 {
	switch {
	case strings.EqualFold(n.get("itemprop"), "articleBody"):
		return 1.6
	case n.tag == "article" || hasName(n, bodyNames):
		return 1.25
	}
	return 1
}

// widen goes to an element further out while that adds sentences and little
// else: the parts of a body that a page builder cut apart.
func widen(bs []block, n *node) *node {
	inside, _ := sentencesUnder(bs, n)
	for out := n.parent; out != nil && out.tag != "#root" && out.tag != "html"; out = out.parent {
		if n.tag == "article" || strings.EqualFold(n.get("itemprop"), "articleBody") {
			return n
		}
		words, other := sentencesUnder(bs, out)
		if words-inside > inside/7 && other < (words-inside)/2 {
			n, inside = out, words
		}
	}
	return n
}

// sentencesUnder counts the letters of sentences, and of anything else, within n.
func sentencesUnder(bs []block, n *node) (words, other int) {
	for _, b := range bs {
		switch {
		case b.chrome || !under(b.home, n):
		case good(b) && b.linked*8 < b.letter && endsSentence(b.text):
			words += b.letter
		case !isHeadingTag(b.tag) && !b.stamp:
			other += b.letter
		}
	}
	return words, other
}

func under(n, ancestor *node) bool {
	for ; n != nil; n = n.parent {
		if n == ancestor {
			return true
		}
	}
	return false
}

// findHeadline prefers the block that says what the page's title says, then
// the last main heading before the body or the first within.
func findHeadline(bs []block, titles []string, first int) int {
	for _, tag := range []string{"h1", ""} {
		for i, b := range bs {
			if (tag == "" || b.tag == tag) && b.letter > 5 && sameTitle(b.text, titles) && i <= first+3 && (tag != "" || !b.chrome) {
				return i
			}
		}
	}
	found := -1
	for i, b := range bs {
		if b.tag == "h1" && (i <= first || found < 0) && i <= first+3 {
			found = i
		}
	}
	return found
}

// sameTitle: page titles often carry the site's name behind the headline.
func sameTitle(text string, titles []string) bool {
	text = titleKey(text)
	for _, title := range titles {
		title = titleKey(title)
		if title == text || len(text) > 20 && (strings.HasPrefix(title, text) || strings.HasSuffix(title, text)) {
			return true
		}
	}
	return false
}

func titleKey(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-").Replace(s)
	return strings.ToLower(oneLine(s))
}

// lead keeps the headline and what stands between it and the body: dates,
// authors, a standfirst. What came before the headline goes.
func (a *article) lead(bs []block, first int) {
	if a.headline < 0 {
		return
	}
	for i := range min(a.headline, first) {
		a.keep[i] = false
	}
	for i := first; i < a.headline; i++ {
		a.keep[i] = a.keep[i] && (bs[i].stamp || looksDate(bs[i].text))
	}
	a.keep[a.headline] = true
	for i := a.headline + 1; i < first; i++ {
		b := bs[i]
		a.keep[i] = !b.chrome && !linky(b) && (b.stamp || looksDate(b.text) || good(b) && b.letter >= 40)
	}
	a.dayBeside(bs)
}

// dayBeside reads the date line that stands right before or after the
// headline; of two that disagree neither is believed.
func (a *article) dayBeside(bs []block) {
	for i := max(a.headline-2, 0); i < min(a.headline+5, len(bs)); i++ {
		if !a.keep[i] || i == a.headline || len(bs[i].text) > 80 {
			continue
		}
		found := day(bs[i].text)
		if found != "" && a.day != "" && found != a.day {
			a.day = ""
			return
		}
		if found != "" {
			a.day = found
		}
	}
}

// looksDate: a short line with a year and a month or more digits in it.
func looksDate(s string) bool {
	return len(s) < 120 && day(s) != ""
}

// dropBareHeadings takes away headings that lost all that stood under them:
// all up to the next heading, or all of the box that begins with them.
func (a *article) dropBareHeadings(bs []block) {
	bare := true
	for i := len(bs) - 1; i > a.headline; i-- {
		if isHeadingTag(bs[i].tag) && bs[i].tag != "h1" {
			a.keep[i] = a.keep[i] && !bare && !a.boxIsGone(bs, i)
			bare = true
		} else if a.keep[i] {
			bare = false
		}
	}
}

// boxIsGone: of the smallest element that holds a heading and what follows it,
// nothing else is kept.
func (a *article) boxIsGone(bs []block, heading int) bool {
	next := heading + 1
	if a.keep[next] {
		return false
	}
	box := bs[heading].home
	for box != nil && !under(bs[next].home, box) {
		box = box.parent
	}
	for i := next + 1; i < len(bs) && under(bs[i].home, box); i++ {
		if a.keep[i] {
			return false
		}
	}
	return true
}

// text joins what is kept: items of one list and rows of one table are lines,
// all else is a paragraph. What is not kept is told.
func (a article) text(bs []block) (text string, removed []string) {
	var b strings.Builder
	var last *block
	for i := range bs {
		if !a.keep[i] {
			removed = append(removed, strings.Split(bs[i].text, "\n")...)
			continue
		}
		if last != nil {
			b.WriteString(gap(*last, bs[i]))
		}
		b.WriteString(bs[i].text)
		last = &bs[i]
	}
	return b.String(), removed
}

func gap(last, next block) string {
	items := last.item != nil && next.item != nil && last.item != next.item
	rows := last.tag == next.tag && (next.tag == "tr" || next.tag == "dd") && last.home != next.home
	if items && outermost(last.item, "ul", "ol") == outermost(next.item, "ul", "ol") || rows && outermost(last.home, "table", "dl") == outermost(next.home, "table", "dl") {
		return "\n"
	}
	return "\n\n"
}

// outermost is the furthest list or table around an element.
func outermost(n *node, tags ...string) *node {
	var found *node
	for ; n != nil; n = n.parent {
		if n.tag == tags[0] || n.tag == tags[1] {
			found = n
		}
	}
	return found
}
