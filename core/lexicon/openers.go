package lexicon

// openers are sets that other tables make: the words with which a phrase of one
// of them begins. A stage that has many questions of every token asks such a set
// first; of most words it says that the answer to all of them is no.
var openers = []struct {
	set Set
	of  []table
}{
	{AttributionOpener, []table{cues, tableOf(AttributionLead), tableOf(AgendaVerb), tableOf(Opportunity), tableOf(AttentionNoun), tableOf(ViewsNoun), tableOf(AccordNoun), tableOf(StateLead), tableOf(Carrier), tableOf(IrregularPast)}},
}

// tableOf is the table of a set's phrases.
func tableOf(s Set) table { return firstSet + table(s) }

// markOpeners marks the first words of the tables' phrases as those of the sets.
func (b *builder) markOpeners(mark func(p phrase, bit int)) {
	opened := map[table][]Set{}
	for _, o := range openers {
		for _, t := range o.of {
			opened[t] = append(opened[t], o.set)
		}
	}
	for _, p := range b.phrases {
		for _, s := range opened[p.table] {
			mark(p, setBit(s))
		}
	}
}
