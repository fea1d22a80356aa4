package record

// Ground is what a statement's act and topics were told by, for people who ask why
// it is read as it is. It is no part of the record: it is worked out when asked for.
type Ground struct {
	Rule   string  `json:"rule"`   // the rule that gave the act
	Act    *Span   `json:"act"`    // the words of the act, null where there are none
	Topics []*Span `json:"topics"` // the words of each topic of the statement, null for one that no word gave
}

func (a *assembler) ground(j Judged) *Ground {
	g := &Ground{Rule: j.Act.Rule, Act: a.convert.optional(j.Act.Word), Topics: make([]*Span, 0, len(j.Topics))}
	for _, t := range j.Topics {
		g.Topics = append(g.Topics, a.convert.optional(t.Word))
	}
	return g
}
