//go:build !js

package export

import (
	"io"

	"visavis/core/record"
)

// node is an object of JSON-LD.
type node map[string]any

// quoteContext is how many characters before and after a quotation go with it, so that it
// is found again in a text that has moved.
const quoteContext = 32

// writeAnnotations writes W3C Web Annotations, one for each statement and outcome, with the
// article, the meeting and its people in the terms of schema.org. Each place is told twice:
// by position (Unicode code points) and by its words with those around them.
func writeAnnotations(w io.Writer, articles []sourced) error {
	graph := []node{}
	for i, a := range articles {
		graph = append(graph, (&annotator{a.Record, a.Provenance, []rune(a.Text), "#" + idPrefix(i)}).nodes()...)
	}
	return writeIndented(w, node{
		"@context": []any{"http://www.w3.org/ns/anno.jsonld", node{"schema": "https://schema.org/"}},
		"@graph":   graph,
	})
}

// annotator writes one record.
type annotator struct {
	rec    record.Record
	from   Provenance
	text   []rune
	prefix string // of every id
}

func (a *annotator) nodes() []node {
	nodes := []node{a.article()}
	if a.rec.Meeting.Form != record.FormNone {
		nodes = append(nodes, a.meeting())
	}
	for _, p := range a.rec.People {
		nodes = append(nodes, a.person(p))
	}
	for _, st := range a.rec.Statements {
		body := filled(node{
			"type": "schema:Quotation", "schema:text": said(st.Content), "schema:spokenByCharacter": a.ids(st.Speakers),
			"schema:about": topicNames(st.Topics), "schema:description": Sentence(a.rec, st), "schema:additionalType": inWords(actWords, st.Act),
			"schema:correction": correctedNote(a.rec, st.ID),
			"schema:isBasedOn":  a.prefix + "text",
		})
		nodes = append(nodes, a.annotation(st.ID, "identifying", body, st.Content))
	}
	for _, o := range a.rec.Outcomes {
		body := filled(node{"type": "schema:Action", "schema:name": inWords(outcomeWords, o.Kind), "schema:description": said(o.Content), "schema:endTime": o.Date, "schema:correction": correctedNote(a.rec, o.ID)})
		nodes = append(nodes, a.annotation(o.ID, "classifying", body, o.Content))
	}
	return nodes
}

// person has the country for which he speaks as his nationality, or is of the organisation.
func (a *annotator) person(p record.Person) node {
	n := filled(node{"id": a.prefix + p.ID, "type": "schema:Person", "schema:name": p.Name, "schema:jobTitle": p.Role})
	kind, property := "schema:Organization", "schema:affiliation"
	if alpha3Codes()[p.Country] != "" {
		kind, property = "schema:Country", "schema:nationality"
	}
	if p.Country != "" {
		n[property] = node{"type": kind, "schema:identifier": p.Country, "schema:name": countryName(a.rec, p.Country)}
	}
	return n
}

// attendance tells how people come together at an event, in schema.org's terms.
var attendance = map[record.Form]string{
	record.FormMeeting: "schema:OfflineEventAttendanceMode",
	record.FormCall:    "schema:OnlineEventAttendanceMode",
	record.FormVideo:   "schema:OnlineEventAttendanceMode",
}

func (a *annotator) article() node {
	return filled(node{
		"id": a.prefix + "text", "type": "schema:NewsArticle", "schema:headline": spanText(a.rec.Headline), "schema:publisher": a.rec.Source.Agency,
		"schema:datePublished": a.rec.Source.Published, "schema:inLanguage": a.rec.Language, "schema:articleBody": a.rec.Text, "schema:abstract": choice(a.rec), "schema:url": a.from.Address,
		"schema:correction": corrections(a.rec),
	})
}

func (a *annotator) meeting() node {
	var leaders []string
	for _, p := range withPart(a.rec, record.PartLeader) {
		leaders = append(leaders, p.ID)
	}
	event := node{"id": a.prefix + "meeting", "type": "schema:Event", "schema:startDate": a.rec.Meeting.Date, "schema:about": spanText(a.rec.Meeting.Occasion), "schema:attendee": a.ids(leaders),
		"schema:description": spanText(a.rec.Meeting.Span), "schema:eventAttendanceMode": attendance[a.rec.Meeting.Form], "schema:subjectOf": a.prefix + "text"}
	if p := a.rec.Meeting.Place; p != nil {
		event["schema:location"] = filled(node{"type": "schema:Place", "schema:name": p.Name, "schema:addressCountry": p.Country})
	}
	return filled(event)
}

// annotation ties a body to its places in the text.
func (a *annotator) annotation(id, motivation string, body node, content []record.Span) node {
	targets := make([]node, len(content))
	for i, s := range content {
		targets[i] = node{"source": a.prefix + "text", "selector": []node{
			{"type": "TextPositionSelector", "start": s.Start, "end": s.End},
			{"type": "TextQuoteSelector", "exact": s.Text, "prefix": string(a.text[max(0, s.Start-quoteContext):s.Start]), "suffix": string(a.text[s.End:min(len(a.text), s.End+quoteContext)])},
		}}
	}
	return node{"id": a.prefix + id, "type": "Annotation", "motivation": motivation, "body": body, "target": targets}
}

func (a *annotator) ids(people []string) []string {
	ids := make([]string, len(people))
	for i, p := range people {
		ids[i] = a.prefix + p
	}
	return ids
}

func topicNames(topics []record.Topic) []string {
	names := make([]string, len(topics))
	for i, t := range topics {
		names[i] = inWords(topicWords, t)
	}
	return names
}

// filled leaves out what is not told.
func filled(n node) node {
	for key, value := range n {
		switch value := value.(type) {
		case string:
			if value == "" {
				delete(n, key)
			}
		case []string:
			if len(value) == 0 {
				delete(n, key)
			}
		}
	}
	return n
}
