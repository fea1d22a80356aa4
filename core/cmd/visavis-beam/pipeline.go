package main

import (
	"context"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/sdf"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
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

// Beam calls by reflection what is not registered, and a worker on another machine
// finds only what is.
func init() {
	register.DoFn4x1[context.Context, string, func(File), func(Failure), error](&listFn{})
	register.DoFn5x1[context.Context, *sdf.LockRTracker, File, func(Item), func(Failure), error](&readFn{})
	register.DoFn5x0[context.Context, Item, func(string), func(string, Account), func(Failure)](&extractFn{})
	register.Function3x0(groupFn)
	register.DoFn1x2[string, int, string](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*string) bool, error](&recordsFn{})
	register.DoFn3x1[context.Context, []byte, func(*Row) bool, error](&tableFn{})
	register.DoFn3x1[context.Context, []byte, func(*Failure) bool, error](&failuresFn{})
	register.Function1x2(emptyLine)
	register.Emitter1[string]()
	register.Emitter1[File]()
	register.Emitter1[Item]()
	register.Emitter1[Failure]()
	register.Emitter1[Row]()
	register.Emitter2[string, Account]()
	register.Iter1[string]()
	register.Iter1[Account]()
	register.Iter1[Row]()
	register.Iter1[Failure]()
}
