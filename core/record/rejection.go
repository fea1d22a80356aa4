package record

// Rejection is a cue that gave no statement, for people who debug a reading.
type Rejection struct {
	Cue    Span   // the words
	Reason string // the name of what spoke against it
}

// Rejections are the cues that gave no statement, in text order.
func Rejections(f Findings) []Rejection {
	convert := newConverter(f.Doc)
	list := make([]Rejection, 0, len(f.Report.Rejected))
	for _, r := range f.Report.Rejected {
		list = append(list, Rejection{Cue: convert.span(r.Cue), Reason: r.Reason})
	}
	return list
}
