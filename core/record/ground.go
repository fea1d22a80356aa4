package record

// Ground is what a statement's act and topics were told by, for people who debug
// a reading.
type Ground struct {
	Rule   string  // of the act
	Act    *Span   // the words of the act, null where there are none
	Topics []*Span // the words of each topic, null for one that no word gave
}

// Grounds are the grounds of each statement, in text order.
func Grounds(f Findings) []Ground {
	convert := newConverter(f.Doc)
	list := make([]Ground, 0, len(f.Judged))
	for _, j := range f.Judged {
		g := Ground{Rule: j.Act.Rule, Act: convert.optional(j.Act.Word)}
		for _, t := range j.Topics {
			g.Topics = append(g.Topics, convert.optional(t.Word))
		}
		list = append(list, g)
	}
	return list
}
