package intake

import (
	"strings"

	"golang.org/x/net/html"
)

// The tree of a page is built here over x/net/html's tokenizer, not by its
// Parse: that weighs 84 kB more in the page, and it refuses pages nested
// deeper than 512 elements. To find the text of an article no tree exactly as
// a browser's is needed, only one of bounded depth and cost.

// node is an element with its children, or a run of text (tag "").
type node struct {
	tag    string
	attr   map[string]string
	text   string
	parent *node
	kids   []*node

	letters int  // visible characters within, set by measure
	headed  bool // holds the main heading, set by measure
}

func (n *node) get(key string) string { return n.attr[key] }

// measure counts once, bottom up, what the search for chrome asks again and again.
func (n *node) measure() {
	n.headed = n.tag == "h1"
	if unseen[n.tag] {
		return
	}
	n.letters = letterCount(n.text)
	for _, kid := range n.kids {
		kid.measure()
		n.letters += kid.letters
		n.headed = n.headed || kid.headed
	}
}

// treeBuilder holds the element under construction.
type treeBuilder struct {
	at    *node
	depth int
	nodes int
}

// parseHTML builds the tree of a page. It never fails: what cannot be placed
// is placed somewhere near.
func parseHTML(text string) *node {
	root := &node{tag: "#root"}
	defer root.measure()
	b := treeBuilder{at: root}
	z := html.NewTokenizer(strings.NewReader(text))
	for b.nodes < maxNodes {
		switch z.Next() {
		case html.ErrorToken:
			return root
		case html.TextToken:
			b.addText(string(z.Text()))
		case html.StartTagToken:
			tag, attr := tagOf(z)
			b.open(tag, attr)
		case html.SelfClosingTagToken:
			tag, attr := tagOf(z)
			b.open(tag, attr)
			if !voids[tag] && !blocks[tag] { // <div/> opens in HTML, <o:p/> is gone
				b.close(tag)
			}
		case html.EndTagToken:
			tag, _ := z.TagName()
			b.close(string(tag))
		}
	}
	return root
}

// tagOf reads a tag's name and its first attributes.
func tagOf(z *html.Tokenizer) (string, map[string]string) {
	name, more := z.TagName()
	tag := string(name)
	var attr map[string]string
	for i := 0; more && i < maxAttributes; i++ {
		var key, value []byte
		key, value, more = z.TagAttr()
		if attr == nil {
			attr = map[string]string{}
		}
		if _, twice := attr[string(key)]; !twice {
			attr[string(key)] = string(value)
		}
	}
	return tag, attr
}

func (b *treeBuilder) addText(s string) {
	b.at.kids = append(b.at.kids, &node{text: s, parent: b.at})
	b.nodes++
}

func (b *treeBuilder) open(tag string, attr map[string]string) {
	for _, closed := range closedBy[tag] {
		b.closeWithin(closed)
	}
	if blocks[tag] {
		b.closeWithin("p")
	}
	n := &node{tag: tag, attr: attr, parent: b.at}
	b.at.kids = append(b.at.kids, n)
	b.nodes++
	if !voids[tag] && b.depth < maxTree {
		b.at = n
		b.depth++
	}
}

// close ends the nearest open element of that name, and all within it. An end
// tag within a table cell does not reach out of the cell.
func (b *treeBuilder) close(tag string) {
	if tag == "br" || tag == "p" && !b.has(tag) {
		b.at.kids = append(b.at.kids, &node{tag: "br", parent: b.at})
		b.nodes++
		return
	}
	for n, up := b.at, 1; n.parent != nil; n, up = n.parent, up+1 {
		if n.tag == tag {
			b.at, b.depth = n.parent, b.depth-up
			return
		}
		if barriers[n.tag] && !barriers[tag] && !tableParts[tag] {
			return
		}
	}
}

func (b *treeBuilder) has(tag string) bool {
	for n := b.at; n.parent != nil && !barriers[n.tag]; n = n.parent {
		if n.tag == tag {
			return true
		}
	}
	return false
}

// closeWithin ends an element that the new one cannot stand in: <li> after
// <li>, <tr> after <td>. Lists and tables bound the search.
func (b *treeBuilder) closeWithin(tag string) {
	for n, up := b.at, 1; n.parent != nil; n, up = n.parent, up+1 {
		if n.tag == tag {
			b.at, b.depth = n.parent, b.depth-up
			return
		}
		if n.tag == "table" || (n.tag == "ul" || n.tag == "ol" || n.tag == "dl") && tag != "p" || barriers[n.tag] && !tableParts[tag] {
			return
		}
		if tag == "p" && blocks[n.tag] {
			return
		}
	}
}

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

var (
	voids  = words("area base br col embed hr img input link meta param source track wbr")
	blocks = words(`address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure
		footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul`)
	barriers   = words("td th caption button")
	tableParts = words("table tbody thead tfoot tr td th caption")
	closedBy   = map[string][]string{
		"li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "option": {"option"},
		"td": {"td", "th"}, "th": {"td", "th"}, "tr": {"td", "th", "tr"},
		"tbody": {"td", "th", "tr", "thead", "tbody"}, "tfoot": {"td", "th", "tr", "tbody"}, "body": {"head"},
	}
)
