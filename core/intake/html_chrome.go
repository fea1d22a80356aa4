package intake

import (
	"strings"
	"unicode"
)

// Site chrome is what a site puts around every article. It is told by the names
// that pages give their parts; a part that holds most of the page's words is
// the article whatever it is called.

var (
	unseen = words("script style template noscript svg head iframe object canvas select option textarea input audio video map title math")

	chromeTags  = words("nav aside footer form button figcaption dialog menu label")
	chromeRoles = words("navigation complementary contentinfo search banner menu menubar toolbar dialog alert")
	chromeNames = words(`nav navbar navigation menu submenu breadcrumb breadcrumbs crumb crumbs share sharing social related recommend
		recommended recommendation sidebar comments comment disqus footer foot copyright caption credit cookie cookies consent newsletter
		subscribe subscription promo promotion advert advertisement advertising ad ads banner pagination pager toolbar tools print
		popular trending ranking hot mostread readmore morenews seealso skip skiplink masthead topbar search login signin languages keywords tag tags hashtags sns qrcode weixin weibo backtotop widget popup modal related-links relatedlinks
		relatednews othernews latestnews livechat accessibility a11y gallery slider carousel download downloads feedback rating`)
	stampNames = words(`date time pubdate pubtime publish published posted timestamp byline author dateline datetime entrydate
		postdate articledate metadata meta source info newsdate createdate dates origin editor`)
	bodyNames = words(`article content body story entry post text main detail details release news newsbody articlebody
		articlecontent trs editor readout statement copy maincontent pagecontent richtext wysiwyg`)
)

// hidden elements were not seen by whoever saved the page.
func hidden(n *node) bool {
	if _, is := n.attr["hidden"]; is {
		return true
	}
	style := strings.ReplaceAll(strings.ToLower(n.get("style")), " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") || strings.Contains(style, "mso-hide:all")
}

func (w *walker) isChrome(n *node) bool {
	if n.headed || n.letters*5 >= w.whole*2 || n.tag == "body" || n.tag == "main" || n.tag == "article" {
		return false
	}
	return chromeTags[n.tag] || chromeRoles[strings.ToLower(n.get("role"))] || visuallyHidden(n) || hasName(n, chromeNames)
}

func visuallyHidden(n *node) bool {
	c := n.get("class")
	return strings.Contains(c, "sr-only") || strings.Contains(c, "visually-hidden") || strings.Contains(c, "screen-reader")
}

func isStamp(n *node) bool {
	return n.tag == "time" || strings.Contains(n.get("itemprop"), "date") || n.get("rel") == "author" || hasName(n, stampNames)
}

// endsInCredit: a paragraph under a picture that ends in "(Agency/Name)" or
// "(Photo: Name)" is its caption, though no mark says so.
func endsInCredit(s string) bool {
	from := strings.LastIndexByte(s, '(')
	if from < 0 || !strings.HasSuffix(s, ")") || len(s)-from > 60 {
		return false
	}
	credit := strings.ToLower(s[from:])
	return strings.Contains(credit, "/") || strings.Contains(credit, "photo")
}

// hasName looks for the words that a class or id is made of.
func hasName(n *node, names map[string]bool) bool {
	for _, key := range [...]string{"class", "id"} {
		for _, name := range strings.Fields(n.get(key)) {
			// a paragraph's own class is often odd: only a plain name counts
			if names[strings.ToLower(name)] || n.tag != "p" && anyWord(name, names) {
				return true
			}
		}
	}
	return false
}

// anyWord cuts "articleShare-links_2" into article, share, links.
func anyWord(name string, names map[string]bool) bool {
	from := 0
	for i, r := range name {
		switch {
		case !unicode.IsLetter(r):
			if i > from && names[strings.ToLower(name[from:i])] {
				return true
			}
			from = i + len(string(r))
		case unicode.IsUpper(r) && i > from && !unicode.IsUpper(rune(name[i-1])):
			if names[strings.ToLower(name[from:i])] {
				return true
			}
			from = i
		}
	}
	return from < len(name) && names[strings.ToLower(name[from:])]
}
