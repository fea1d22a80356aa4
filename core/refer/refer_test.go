package refer_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/entity"
	"visavis/core/internal/corpus"
	"visavis/core/internal/reading"
	"visavis/core/meeting"
	"visavis/core/refer"
	"visavis/core/text"
)

// lead is the meeting of every case that does not bring its own.
const lead = "BEIJING, Oct. 17, 2023 (Xinhua) -- Chinese President Li Bo met with Kazakh Prime Minister Arman Serik in Beijing on Tuesday."

// meant lists whom the phrases of a text mean after its first paragraph: the phrase,
// the people, the reason. The last leader named is the subject; what a pronoun shows
// is learnt.
func meant(source string) []string {
	read := reading.Of(source)
	doc := read.Doc
	met, cast := meeting.Find(read, meeting.Given{})
	resolver, context := refer.New(doc, cast, met), refer.Start(cast)
	var list []string
	for _, m := range cast.Mentions {
		answer := resolver.Find(&m, context)
		if doc.Sentences[doc.SentenceOf(m.From)].Paragraph > 0 {
			list = append(list, line(doc, cast, m, answer))
		}
		if who := answer.One(); who >= 0 && m.Kind != entity.Side {
			context = context.Learn(who, refer.Shown(&m)).About(who)
		}
	}
	return list
}

func line(doc *text.Doc, cast *entity.Cast, m entity.Mention, answer refer.Answer) string {
	var names []string
	for _, p := range answer.People {
		names = append(names, doc.Text(cast.People[p].Name))
	}
	who := strings.Join(names, ", ")
	if who == "" {
		who = "nobody"
	}
	if !answer.Heard && len(names) > 0 {
		who += " (not heard)"
	}
	return strings.TrimSuffix(fmt.Sprintf("%s | %s | %s", doc.Text(m.Span), who, answer.Why), " | ")
}

func TestCorpus(t *testing.T) {
	corpus.Run(t, "testdata/corpus.txt", func(source string) []string {
		if head, tail, own := strings.Cut(source, "\n¶\n"); own {
			return meant(head + "\n\n" + tail)
		}
		return meant(lead + "\n\n" + source)
	})
}

// A question never writes: what is learnt makes a new context and leaves the old.
func TestContextNeverChanges(t *testing.T) {
	cast := &entity.Cast{People: make([]entity.Person, 2)}
	before := refer.Start(cast)
	after := before.Learn(1, refer.Woman).About(1).After(0)
	assert.Equal(t, refer.Start(cast), before, "the context before it")
	assert.Equal(t, refer.Woman, after.Sex(1))
	assert.Equal(t, refer.Woman, after.Learn(1, refer.Man).Sex(1), "what was known before stays")
}
