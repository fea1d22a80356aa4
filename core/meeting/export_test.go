package meeting

import "slices"

// Weighed gives the likeliest set of leaders and its evidence, also where it does
// not reach the mark.
func Weighed(read Reading) (leaders []int, evidence []Evidence) {
	cast := *read.Cast
	cast.People = slices.Clone(read.Cast.People)
	f := &finder{doc: read.Doc, gram: read.Grammar, cast: &cast, said: read.Said, calendar: read.Calendar}
	f.order = f.orders()
	f.look()
	if all := f.weigh(); len(all) > 0 {
		return all[0].leaders, all[0].evidence
	}
	return nil, nil
}
