package main

import (
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
)

// What is counted as it is written, by the names under which a runner shows it.
const (
	counters       = "visavis" // the namespace
	recordCounter  = "records"
	failureCounter = "failures"
)

// build is the pipeline, one line a step.
func build(root beam.Scope, o options) {
	list, unfound := beam.ParDo2(root.Scope("list"), &listFn{}, beam.CreateList(root, o.sources))
	files := beam.Reshuffle(root, list) // else whoever lists the files reads all of them
	items, unread := beam.ParDo2(root.Scope("read"), &readFn{}, files)
	records, accounts, unfit := beam.ParDo3(root.Scope("extract"), &extractFn{Published: o.published, Charset: o.charset}, items)
	rows := beam.ParDo(root.Scope("group"), groupFn, beam.GroupByKey(root, accounts))

	writeRecords(root.Scope("records"), o, records)
	writeTable(root.Scope("meetings"), o, rows)
	writeFailures(root.Scope("failures"), o, beam.Flatten(root, unfound, unread, unfit))
}

// A worker in another process finds only what is registered. Beam's package register
// would also spare calls by reflection, which are next to nothing beside the reading
// of an article, and takes a minute and 2 GB to compile.
func init() {
	for _, element := range []reflect.Type{
		reflect.TypeFor[File](), reflect.TypeFor[Item](), reflect.TypeFor[Failure](), reflect.TypeFor[Account](), reflect.TypeFor[Row](),
	} {
		beam.RegisterType(element)
	}
	for _, step := range []any{
		reflect.TypeFor[listFn](), reflect.TypeFor[readFn](), reflect.TypeFor[extractFn](), groupFn, reflect.TypeFor[shardFn](), emptyLine,
		reflect.TypeFor[recordsFn](), reflect.TypeFor[tableFn](), reflect.TypeFor[failuresFn](),
	} {
		beam.RegisterDoFn(step)
	}
}
