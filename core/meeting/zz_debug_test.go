package meeting

import (
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	"visavis/core/date"
	"visavis/core/entity"
	"visavis/core/text"
)

func TestZZDebug(t *testing.T) {
	file := os.Getenv("DBG")
	if file == "" {
		t.Skip()
	}
	src, _ := os.ReadFile(file)
	doc := text.Parse(string(src))
	named := entity.Find(doc)
	cast := *named
	cast.People = slices.Clone(named.People)
	f := &finder{doc: doc, cast: &cast, calendar: date.Find(doc, time.Time{})}
	f.order = f.orders()
	fmt.Println("HOUSE", f.house())
	f.encounters = f.findEncounters()
	f.voices = f.listen()
	f.talks = f.talksAtTop()
	for i, p := range cast.People {
		fmt.Printf("person %d %q role=%q rank=%d country=%q former=%v rule=%s heard=%d\n", i, doc.Text(p.Name), p.Role, p.Rank, p.Country, p.Former, p.Rule, len(f.voices.heard[i]))
	}
	for _, e := range f.encounters {
		fmt.Printf("enc s%d o%d %q %s planned=%v parties=%v\n", e.sentence, e.order, doc.Text(e.trigger), e.how.Form, e.planned, e.parties)
	}
	m, c2 := Find(doc, named, f.calendar)
	for _, l := range m.Leaders {
		for _, c := range c2.People[l].Claims {
			fmt.Printf("CLAIM %d %s=%s by %s: %q\n", l, c.Field, c.Value, c.Rule, doc.Text(c.Words))
		}
	}
	fmt.Println("talks", doc.Text(f.talks), "two", len(f.voices.two), "joint", len(f.voices.joint))
	for i, h := range f.weigh() {
		if i > 3 {
			break
		}
		fmt.Printf("hyp %v %.1f:", h.leaders, h.weight)
		for _, e := range h.evidence {
			fmt.Printf(" %s(%.1f)", e.Rule, f.weight(e.Rule))
		}
		fmt.Println()
	}
}
