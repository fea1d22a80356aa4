package compare

import (
	"math"
	"slices"
)

// assign chooses of the candidates those that pair every item at most once and whose
// scores above the mark sum up highest (Kuhn and Munkres, by shortest augmenting paths).
// Items that a person has paired are left out. Groups of items without a candidate
// between them are solved by themselves, so that the time grows with the largest group.
func assign(candidates []link, as, bs int, given []link) []link {
	takenA, takenB := make([]bool, as), make([]bool, bs)
	for _, l := range given {
		takenA[l.a], takenB[l.b] = true, true
	}
	free := slices.DeleteFunc(slices.Clone(candidates), func(l link) bool { return takenA[l.a] || takenB[l.b] })
	var chosen []link
	for _, group := range groups(free, as, bs) {
		chosen = append(chosen, assignGroup(group)...)
	}
	return chosen
}

// groups parts links into those that touch, directly or through others.
func groups(links []link, as, bs int) [][]link {
	root := make([]int, as+bs)
	for i := range root {
		root[i] = i
	}
	var find func(int) int
	find = func(i int) int {
		if root[i] != i {
			root[i] = find(root[i])
		}
		return root[i]
	}
	for _, l := range links {
		root[find(l.a)] = find(as + l.b)
	}
	place, parted := map[int]int{}, [][]link{}
	for _, l := range links {
		r := find(l.a)
		at, seen := place[r]
		if !seen {
			at = len(parted)
			place[r], parted = at, append(parted, nil)
		}
		parted[at] = append(parted[at], l)
	}
	return parted
}

// assignGroup solves one group.
func assignGroup(links []link) []link {
	rows, columns := numbered(links, func(l link) int { return l.a }), numbered(links, func(l link) int { return l.b })
	size := max(len(rows), len(columns))
	cost := make([][]float64, size)
	for i := range cost {
		cost[i] = make([]float64, size)
	}
	for _, l := range links {
		cost[rows[l.a]][columns[l.b]] = mark - l.score - 1e-9
	}
	partner := leastCost(cost)
	return slices.DeleteFunc(slices.Clone(links), func(l link) bool { return partner[rows[l.a]] != columns[l.b] })
}

// numbered gives each value that links have a number, in order.
func numbered(links []link, of func(link) int) map[int]int {
	numbers := map[int]int{}
	for _, l := range links {
		if _, seen := numbers[of(l)]; !seen {
			numbers[of(l)] = len(numbers)
		}
	}
	return numbers
}

// leastCost gives each row of a square matrix its column so that the sum is least.
func leastCost(cost [][]float64) []int {
	n := len(cost)
	potential, columnPotential := make([]float64, n+1), make([]float64, n+1)
	rowOf := make([]int, n+1) // for each column its row, from 1; 0 for none; column 0 holds the row being placed
	for row := 1; row <= n; row++ {
		rowOf[0] = row
		least, way, visited := make([]float64, n+1), make([]int, n+1), make([]bool, n+1)
		for j := range least {
			least[j] = math.Inf(1)
		}
		column := 0
		for rowOf[column] != 0 {
			visited[column] = true
			delta, next, from := math.Inf(1), 0, rowOf[column]
			for j := 1; j <= n; j++ {
				if visited[j] {
					continue
				}
				if d := cost[from-1][j-1] - potential[from] - columnPotential[j]; d < least[j] {
					least[j], way[j] = d, column
				}
				if least[j] < delta {
					delta, next = least[j], j
				}
			}
			for j := range visited {
				if visited[j] {
					potential[rowOf[j]] += delta
					columnPotential[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			column = next
		}
		for column != 0 {
			rowOf[column] = rowOf[way[column]]
			column = way[column]
		}
	}
	columnOf := make([]int, n)
	for j := 1; j <= n; j++ {
		columnOf[rowOf[j]-1] = j - 1
	}
	return columnOf
}
