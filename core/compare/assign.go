package compare

import "slices"

// assign chooses of the candidates those that pair every item at most once and whose
// scores above the mark sum up highest (successive shortest augmenting paths over the
// candidates alone). Items that a person has paired are left out.
func assign(candidates []link, as, bs int, given []link) []link {
	takenA, takenB := make([]bool, as), make([]bool, bs)
	for _, l := range given {
		takenA[l.a], takenB[l.b] = true, true
	}
	free := slices.DeleteFunc(slices.Clone(candidates), func(l link) bool { return takenA[l.a] || takenB[l.b] })
	m := newMatching(free, as, bs)
	for a := range as {
		m.place(a)
	}
	var chosen []link
	for k, l := range free {
		if m.of[0][l.a] == k {
			chosen = append(chosen, l)
		}
	}
	return chosen
}

const nothing = -1

// mostSteps bounds the links that are looked at to place one item: where hundreds of
// sentences are nearly alike, the best way found by then is taken.
const mostSteps = 2000

// matching is an assignment of greatest sum for the items of A placed so far.
type matching struct {
	links []link
	from  [][]int  // for each item of A its links
	of    [2][]int // for each item of A and of B the link that it is paired by
	steps int      // links looked at
}

func newMatching(links []link, as, bs int) *matching {
	m := &matching{links: links, from: make([][]int, as), of: [2][]int{make([]int, as), make([]int, bs)}}
	for _, of := range m.of {
		for i := range of {
			of[i] = nothing
		}
	}
	for k, l := range links {
		m.from[l.a] = append(m.from[l.a], k)
	}
	return m
}

// place pairs item a of A where that makes the sum greater, moving others to their second
// best or leaving one of them alone.
func (m *matching) place(a int) {
	gain, by := map[int]float64{a: 0}, map[int]int{} // of what changes until an item of A is without partner, and the link that pushed it out
	best, end, last := 0.0, a, nothing
	until := m.steps + mostSteps
	for queue := []int{a}; len(queue) > 0 && m.steps < until; queue = queue[1:] {
		x := queue[0]
		for _, k := range m.from[x] {
			m.steps++
			if k == m.of[0][x] {
				continue
			}
			with := gain[x] + worth(m.links[k])
			held := m.of[1][m.links[k].b]
			if held == nothing {
				if with > best+even {
					best, end, last = with, x, k
				}
				continue
			}
			out := m.links[held].a
			with -= worth(m.links[held])
			if before, seen := gain[out]; !seen || with > before+even {
				gain[out], by[out] = with, k
				queue = append(queue, out)
			}
			if with > best+even {
				best, end, last = with, out, nothing
			}
		}
	}
	m.take(a, end, last, by)
}

// worth is what a link adds to the sum.
func worth(l link) float64 { return l.score - mark + even }

// even is a difference of sums that is none.
const even = 1e-9

// take changes partners along the way that was found from a to end.
func (m *matching) take(a, end, last int, by map[int]int) {
	for x, k := end, last; ; {
		m.of[0][x] = k
		if k != nothing {
			m.of[1][m.links[k].b] = k
		}
		if x == a {
			return
		}
		k = by[x]
		x = m.links[k].a
	}
}
