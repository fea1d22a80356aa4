package meeting

import "slices"

// filed are the encounters by who is party to them: what is asked of every set of
// people looks at theirs alone, however many the text tells of.
type filed struct {
	of      [][]int32 // for each person the encounters that he is party to, in text order
	nobodys []int32   // those that name nobody
	joint   []int32   // those that name several
	leaders []int     // whose main encounter was asked for last
	main    *encounter
}

// file takes up the encounters that the text tells of.
func (f *finder) file(encounters []encounter) {
	f.encounters = encounters
	f.filed = filed{of: make([][]int32, len(f.cast.People))}
	for i, e := range encounters {
		switch len(e.parties) {
		case 0:
			f.filed.nobodys = append(f.filed.nobodys, int32(i))
		case 1:
		default:
			f.filed.joint = append(f.filed.joint, int32(i))
		}
		for k, p := range e.parties {
			if !slices.Contains(e.parties[:k], p) {
				f.filed.of[p] = append(f.filed.of[p], int32(i))
			}
		}
	}
}

// encountersOf are the encounters that a person is party to, in text order.
func (f *finder) encountersOf(p int) []int32 {
	if p < len(f.filed.of) {
		return f.filed.of[p]
	}
	return nil
}

// main is the encounter that gives the facts of a meeting of these people: the
// earliest of the body that joins most of them, talks before a visit; the
// headline's where the body tells of none.
func (f *finder) main(leaders []int) *encounter {
	if f.filed.leaders == nil || !slices.Equal(f.filed.leaders, leaders) {
		f.filed.leaders, f.filed.main = append(f.filed.leaders[:0], leaders...), f.fittest(leaders)
	}
	return f.filed.main
}

// fittest is the first of those encounters that fit best.
func (f *finder) fittest(leaders []int) *encounter {
	best, rank := int32(-1), -1<<30
	look := func(among []int32) {
		for _, i := range among {
			e := &f.encounters[i]
			if e.planned {
				continue
			}
			if r := f.fits(e, leaders); r > rank || r == rank && i < best {
				best, rank = i, r
			}
		}
	}
	look(f.filed.nobodys)
	for _, p := range leaders {
		look(f.encountersOf(p))
	}
	if best < 0 {
		return nil
	}
	return &f.encounters[best]
}
