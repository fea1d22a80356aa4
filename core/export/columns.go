package export

import (
	"slices"

	"visavis/core/record"
)

// maxColumns is how many columns beside the subjects a page can hold; with more,
// the memo lists the speakers under each subject instead.
const maxColumns = 3

// column is one voice of the comparison: a leader, or a side with its leaders
// where there are too many leaders for a column each.
type column struct {
	Name, Office string
	Members      []string // ids of people
}

func columns(rec record.Record) []column {
	leaders := withPart(rec, record.PartLeader)
	if len(leaders) <= maxColumns || len(rec.Sides) > maxColumns || !allInSides(rec, leaders) {
		return leaderColumns(rec, leaders)
	}
	return sideColumns(rec)
}

func leaderColumns(rec record.Record, leaders []record.Person) []column {
	list := []column{}
	for _, p := range leaders {
		list = append(list, column{p.Name, office(rec, p), []string{p.ID}})
	}
	return list
}

func sideColumns(rec record.Record) []column {
	list := []column{}
	for _, s := range rec.Sides {
		if len(s.Leaders) > 0 {
			list = append(list, column{countryName(rec, s.ID), andList(PersonNames(rec, s.Leaders)), s.Leaders})
		}
	}
	return list
}

// allInSides guards the columns by side: no leader's words may be lost because
// the record puts the leader on no side.
func allInSides(rec record.Record, leaders []record.Person) bool {
	for _, p := range leaders {
		if !slices.ContainsFunc(rec.Sides, func(s record.Side) bool { return slices.Contains(s.Leaders, p.ID) }) {
			return false
		}
	}
	return true
}

// columnOf finds the column that all the speakers share, or -1.
func columnOf(list []column, speakers []string) int {
	if len(speakers) == 0 {
		return -1
	}
	return slices.IndexFunc(list, func(c column) bool { return subset(speakers, c.Members) })
}

// together tells whether the speakers are several, all of them in the columns.
func together(list []column, speakers []string) bool {
	all := []string{}
	for _, c := range list {
		all = append(all, c.Members...)
	}
	return len(speakers) > 0 && subset(speakers, all)
}

func subset(part, whole []string) bool {
	return !slices.ContainsFunc(part, func(id string) bool { return !slices.Contains(whole, id) })
}
