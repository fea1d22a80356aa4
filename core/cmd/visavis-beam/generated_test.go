package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Articles made for tests: who met whom on which day is known of each, because it is
// told by the number of the article and not by reading it.

// leader is an invented person of office.
type leader struct{ office, name, country, code, city string }

var leaders = []leader{
	{"President", "Ada Berglund", "Norway", "NO", "Oslo"},
	{"Prime Minister", "Tarmo Lepikson", "Estonia", "EE", "Tallinn"},
	{"President", "Marta Lopes Quintela", "Portugal", "PT", "Lisbon"},
	{"President", "Daniel Oseikrom", "Ghana", "GH", "Accra"},
	{"Prime Minister", "Ruta Kalnbirze", "Latvia", "LV", "Riga"},
	{"President", "Jorge Villarreal Ponce", "Ecuador", "EC", "Quito"},
	{"Prime Minister", "Hana Morikubo", "Japan", "JP", "Tokyo"},
	{"President", "Temur Nazarbekov", "Kazakhstan", "KZ", "Astana"},
	{"Prime Minister", "Anil Deshwani", "India", "IN", "New Delhi"},
	{"President", "Lucas Ferrante", "Argentina", "AR", "Buenos Aires"},
	{"Chancellor", "Jutta Weidenfels", "Germany", "DE", "Berlin"},
	{"President", "Samuel Kiprotich", "Kenya", "KE", "Nairobi"},
}

var subjects = []string{
	"trade in grain and fish", "the new railway to the coast", "visas for students", "the price of natural gas", "the fight against smuggling",
	"the digital economy", "a joint school of medicine", "the reform of the United Nations", "clean water for the border towns", "cultural exchanges and tourism",
}

// what a leader says, with room for a subject.
var sentences = []string{
	"%s said that both countries should expand cooperation on %s.",
	"%s stressed that %s remains a priority for the government.",
	"“We will do our part as regards %[2]s,” %[1]s said, “and we expect the same of our friends.”",
	"%s called for new talks on %s before the end of the year.",
	"According to %s, progress on %s has been too slow.",
	"%s thanked the host for the support given to %s.",
	"%s noted that agreements on %s had been carried out in full.",
	"%s expressed concern about delays in %s and urged both sides to act.",
}

// generated is an article and what its number tells of it.
type generated struct {
	text string
	day  string
	met  [2]leader
}

func generate(n int) generated {
	a := n % len(leaders)
	b := (a + 1 + n/len(leaders)%(len(leaders)-1)) % len(leaders)
	host, guest := leaders[a], leaders[b]
	day := time.Date(2021, 1, 1+n/7%1200, 0, 0, 0, 0, time.UTC)
	var out strings.Builder
	fmt.Fprintf(&out, "%s meets %s of %s\n\n", surname(host), surname(guest), guest.country)
	fmt.Fprintf(&out, "%s, %s – %s %s of %s met with %s %s of %s in %s on %s.\n",
		strings.ToUpper(host.city), day.Format("2 January 2006"), host.office, host.name, host.country, guest.office, guest.name, guest.country, host.city, day.Format("2 January 2006"))
	for i := range 4 + n%9 {
		speaker := []leader{host, guest}[(n+i)%2]
		fmt.Fprintf(&out, "\n"+sentences[(n/3+i*5)%len(sentences)]+"\n", surname(speaker), subjects[(n+i*3)%len(subjects)])
	}
	if n%4 == 0 {
		fmt.Fprintf(&out, "\nAfter the talks, the two sides signed a memorandum of understanding on %s. It is document %d of that year.\n", subjects[n%len(subjects)], n)
	}
	return generated{out.String(), day.Format(time.DateOnly), [2]leader{host, guest}}
}

func surname(p leader) string { return p.name[strings.LastIndex(p.name, " ")+1:] }

// line is the article as a line of JSON.
func (g generated) line() string {
	data, _ := json.Marshal(map[string]string{"text": g.text})
	return string(data)
}

// pair is the day and the two who met, as a row of the table begins.
func (g generated) pair() string {
	names := []string{g.met[0].name + " " + g.met[0].code, g.met[1].name + " " + g.met[1].code}
	slices.Sort(names)
	return g.day + " " + strings.Join(names, " ")
}
