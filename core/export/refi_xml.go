//go:build !js

package export

import "strconv"

// The elements of project.qde stand in the order that the schema of REFI-QDA 1.5 asks for.

// write gives project.qde.
func (p *qdaProject) write() string {
	x := &page{}
	x.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project xmlns=\"urn:QDA-XML:project:1.0\"")
	x.attribute("name", p.name())
	x.attribute("origin", "Vis-à-vis")
	x.raw(">\n<Users><User")
	x.attribute("guid", guid("user"))
	x.attribute("name", "Vis-à-vis")
	x.raw("/></Users>\n")
	p.writeBook(x)
	p.writeVariables(x)
	p.writeCases(x)
	p.writeSources(x)
	x.element("Description", "Read by Vis-à-vis. Each piece of a statement or an outcome is a selection.")
	x.raw("\n</Project>\n")
	return x.String()
}

func (p *qdaProject) name() string {
	if len(p.sources) == 1 {
		return title(p.sources[0].Record)
	}
	return strconv.Itoa(len(p.sources)) + " readouts"
}

// attribute writes one, on a line of its own value: readers of XML make blanks of line ends.
func (p *page) attribute(name, value string) {
	p.raw(" ", name, "=\"", escapeHTML(oneLine(value)), "\"")
}

func (p *qdaProject) writeBook(x *page) {
	x.raw("<CodeBook><Codes>\n")
	for _, group := range qdaGroups {
		x.raw("<Code")
		x.attribute("guid", guid("group", group))
		x.attribute("name", group)
		x.raw(" isCodable=\"false\">\n")
		for _, name := range p.book[group] {
			x.raw("<Code")
			x.attribute("guid", qdaCode{group, name}.guid())
			x.attribute("name", name)
			x.raw(" isCodable=\"true\"/>\n")
		}
		x.raw("</Code>\n")
	}
	x.raw("</Codes></CodeBook>\n")
}

// qdaVariables are those of sources and of cases: what is a fact, and no words of the text.
var qdaVariables = []string{"Agency", "Published", "Form", "Day", "Place", "Occasion", "File", "Address", "Part given", "Office", "Country"}

func (p *qdaProject) writeVariables(x *page) {
	x.raw("<Variables>\n")
	for _, name := range qdaVariables {
		x.raw("<Variable")
		x.attribute("guid", guid("variable", name))
		x.attribute("name", name)
		x.raw(" typeOfVariable=\"Text\"/>\n")
	}
	x.raw("</Variables>\n")
}

// values write name and value in turn; what is not told is left out.
func (p *page) values(pairs ...string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] == "" {
			continue
		}
		p.raw("<VariableValue>")
		p.reference("VariableRef", guid("variable", pairs[i]))
		p.element("TextValue", oneLine(pairs[i+1]))
		p.raw("</VariableValue>\n")
	}
}

func (p *page) reference(element, target string) {
	p.raw("<", element)
	p.attribute("targetGUID", target)
	p.raw("/>")
}

func (p *qdaProject) writeCases(x *page) {
	if len(p.cases) == 0 {
		return
	}
	x.raw("<Cases>\n")
	for _, c := range p.cases {
		x.raw("<Case")
		x.attribute("guid", c.guid)
		x.attribute("name", c.person.Name)
		x.raw(">\n")
		x.values("Office", c.person.Role, "Country", c.person.Country)
		for _, id := range c.sources {
			x.reference("SourceRef", id)
		}
		for _, id := range c.selections {
			x.reference("SelectionRef", id)
		}
		x.raw("</Case>\n")
	}
	x.raw("</Cases>\n")
}

func (p *qdaProject) writeSources(x *page) {
	if len(p.sources) == 0 {
		return
	}
	x.raw("<Sources>\n")
	for _, s := range p.sources {
		x.raw("<TextSource")
		x.attribute("guid", s.guid)
		x.attribute("name", title(s.Record))
		x.attribute("plainTextPath", "internal://"+s.guid+".txt")
		x.raw(">\n")
		x.element("Description", commas(citation(s.Record), choice(s.Record)))
		for _, sel := range s.selections {
			x.selection(sel)
		}
		m := s.Meeting
		x.values("Agency", s.Source.Agency, "Published", s.Source.Published, "Form", inWords(formWords, m.Form), "Day", m.Date,
			"Place", placeFact(s.Record).Value, "Occasion", spanText(m.Occasion), "File", s.File, "Address", s.Address, "Part given", choice(s.Record))
		x.raw("</TextSource>\n")
	}
	x.raw("</Sources>\n")
}

// selection writes one; its places count Unicode code points, the end exclusive.
func (p *page) selection(s qdaSelection) {
	p.raw("<PlainTextSelection")
	p.attribute("guid", s.guid)
	p.attribute("name", s.name)
	p.raw(" startPosition=\"", strconv.Itoa(s.span.Start), "\" endPosition=\"", strconv.Itoa(s.span.End), "\">\n")
	p.element("Description", oneLine(s.span.Text))
	for _, code := range s.codes {
		p.raw("<Coding")
		p.attribute("guid", guid(s.guid, code.guid()))
		p.raw(">")
		p.reference("CodeRef", code.guid())
		p.raw("</Coding>\n")
	}
	p.raw("</PlainTextSelection>\n")
}
