package meeting

// Weighed gives the likeliest set of leaders and its evidence, also where it does
// not reach the mark.
func Weighed(read Reading) (leaders []int, evidence []Evidence) {
	f := finderOf(read)
	f.look()
	if all := f.weigh(); len(all) > 0 {
		return all[0].leaders, all[0].evidence
	}
	return nil, nil
}
