package intake

import (
	"cmp"
	"encoding/json"
	"strings"
)

// pageMeta is what a page says of itself where no reader looks.
type pageMeta struct {
	titles    []string // best first
	published string
	agency    string
	address   string
	language  string
}

// metaOf reads the page's own words on itself. JSON-LD is written for
// machines and kept best, then OpenGraph, then the older metas.
func metaOf(root *node) pageMeta {
	c := metaCollector{found: map[string]string{}}
	c.collect(root)
	m := pageMeta{
		published: day(c.first("ld:date", "article:published_time", "og:article:published_time", "og:published_time", "itemprop:datepublished",
			"datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "date", "pubdate", "publishdate", "publish-date",
			"parsely-pub-date", "sailthru.date", "publication_date", "time:pubdate", "time")),
		agency:   c.first("ld:publisher", "og:site_name", "application-name", "source", "dc.publisher", "dcterms.publisher", "publisher"),
		address:  cmp.Or(address(c.found["link:canonical"]), address(c.found["og:url"]), address(c.found["ld:url"])),
		language: language(c.first("html:lang", "ld:language", "content-language", "og:locale")),
	}
	for _, key := range []string{"ld:headline", "og:title", "twitter:title", "dc.title"} {
		if t := oneLine(c.found[key]); t != "" {
			m.titles = append(m.titles, t)
		}
	}
	if t := oneLine(c.found["title"]); t != "" {
		m.titles = append(m.titles, withoutSite(t, m.agency), t)
	}
	return m
}

// longestAddress is more than any browser opens.
const longestAddress = 2000

// address is that of a page on the web, without a place within it; empty for anything else:
// a part of an address, a file, a script.
func address(told string) string {
	told, _, _ = strings.Cut(told, "#")
	scheme, rest, _ := strings.Cut(told, "://")
	host, _, _ := strings.Cut(rest, "/")
	web := strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "http")
	odd := func(r rune) bool { return r <= ' ' || r == 0x7F || strings.ContainsRune("<>\"\\^`{|}", r) }
	if !web || len(told) > longestAddress || !strings.Contains(host, ".") || strings.Contains(host, "@") || strings.ContainsFunc(told, odd) {
		return ""
	}
	return told
}

type metaCollector struct{ found map[string]string }

func (c *metaCollector) set(key, value string) {
	key = strings.ToLower(strings.TrimSpace(key))
	if _, have := c.found[key]; !have && key != "" && strings.TrimSpace(value) != "" {
		c.found[key] = strings.TrimSpace(value)
	}
}

func (c *metaCollector) first(keys ...string) string {
	for _, key := range keys {
		if v := c.found[key]; v != "" {
			return v
		}
	}
	return ""
}

func (c *metaCollector) collect(n *node) {
	switch n.tag {
	case "html":
		c.set("html:lang", n.get("lang"))
		c.set("html:lang", n.get("xml:lang"))
	case "meta":
		c.set(n.get("property"), n.get("content"))
		c.set(n.get("name"), n.get("content"))
		c.set(n.get("http-equiv"), n.get("content"))
	case "link":
		if strings.EqualFold(strings.TrimSpace(n.get("rel")), "canonical") {
			c.set("link:canonical", n.get("href"))
		}
	case "title":
		if n.parent != nil && n.parent.tag != "svg" {
			c.set("title", ownText(n))
		}
	case "script":
		if strings.EqualFold(strings.TrimSpace(n.get("type")), "application/ld+json") {
			c.linkedData(ownText(n))
		}
	case "time":
		c.time(n)
	}
	if p := n.get("itemprop"); p != "" && n.tag != "time" {
		c.set("itemprop:"+p, n.get("content"))
	}
	for _, kid := range n.kids {
		c.collect(kid)
	}
}

func (c *metaCollector) time(n *node) {
	when := n.get("datetime")
	if _, is := n.attr["pubdate"]; is {
		c.set("time:pubdate", when)
	}
	if strings.EqualFold(n.get("itemprop"), "datePublished") {
		c.set("itemprop:datepublished", when)
	}
	if day(when) != "" && !withinTag(n, "aside") && !withinTag(n, "nav") && !withinTag(n, "footer") {
		c.set("time", when)
	}
}

func withinTag(n *node, tag string) bool {
	for ; n != nil; n = n.parent {
		if n.tag == tag {
			return true
		}
	}
	return false
}

// ownText is the text directly within a node.
func ownText(n *node) string {
	var b strings.Builder
	for _, kid := range n.kids {
		b.WriteString(kid.text)
	}
	return b.String()
}

// maxLinkedData is more than any page says about itself in one script.
const maxLinkedData = 1 << 20

func (c *metaCollector) linkedData(script string) {
	if len(script) > maxLinkedData {
		return
	}
	var v any
	if json.Unmarshal([]byte(script), &v) == nil {
		c.linked(v, 0)
	}
}

// linked walks lists and @graph to the things that are articles.
func (c *metaCollector) linked(v any, depth int) {
	if depth > 8 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			c.linked(item, depth+1)
		}
	case map[string]any:
		if isArticleType(v["@type"]) {
			c.set("ld:date", str(v["datePublished"]))
			c.set("ld:headline", str(v["headline"]))
			c.set("ld:publisher", str(v["publisher"]))
			c.set("ld:language", str(v["inLanguage"]))
			c.set("ld:url", str(v["url"]))
		}
		c.linked(v["@graph"], depth+1)
		c.linked(v["mainEntity"], depth+1)
	}
}

func isArticleType(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.Contains(v, "Article") || strings.Contains(v, "Posting") || strings.Contains(v, "PressRelease") || v == "Report" || v == "WebPage"
	case []any:
		for _, item := range v {
			if isArticleType(item) {
				return true
			}
		}
	}
	return false
}

// str reads a string, or the name of a thing, or the first of a list.
func str(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		return str(firstOf(v, "name", "agency", "title", "@value"))
	case []any:
		if len(v) > 0 {
			if _, nested := v[0].([]any); !nested {
				return str(v[0])
			}
		}
	}
	return ""
}

func firstOf(m map[string]any, keys ...string) any {
	for _, key := range keys {
		if s, is := m[key].(string); is && s != "" {
			return s
		}
	}
	return nil
}

// withoutSite cuts the site's name off a page title: the part that the agency
// hint names, or else all but the longest part.
func withoutSite(title, agency string) string {
	for _, mark := range []string{" | ", " – ", " — ", " - ", " :: ", " » ", "_"} {
		parts := strings.Split(title, mark)
		if len(parts) < 2 {
			continue
		}
		best := ""
		for _, part := range parts {
			if len(part) > len(best) && !strings.EqualFold(strings.TrimSpace(part), agency) {
				best = part
			}
		}
		return strings.TrimSpace(best)
	}
	return title
}
