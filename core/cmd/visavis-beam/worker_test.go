package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// On a cluster the workers are processes of their own, which must find by name all
// that the pipeline is made of. Prism is here the job server of Flink or Spark; what
// starts the worker stands in for the container's first program.
func TestWorkersMayBeOtherProcesses(t *testing.T) {
	source := write(t, filepath.Join(t.TempDir(), "two.jsonl"), []byte(generate(1).line()+"\n"+generate(2).line()+"\n"))
	alone := onPrism(t, options{sources: []string{source}}) // its server stays
	require.Equal(t, statusOK, alone.status, alone.told)

	started := filepath.Join(t.TempDir(), "started")
	self, err := os.Executable()
	require.NoError(t, err)
	starter := write(t, filepath.Join(t.TempDir(), "start"), fmt.Appendf(nil, `#!/bin/sh
id=${1#--id=} endpoint=${2#--provision_endpoint=}
echo "$id" >> '%s'
id=${id#\'} id=${id%%\'}
exec '%s' --worker "--id=$id" "--logging_endpoint=$endpoint" "--control_endpoint=$endpoint"
`, started, self))
	require.NoError(t, os.Chmod(starter, 0o755))
	set(t, runners.Runner, "flink")
	set(t, jobopts.EnvironmentType, "PROCESS")
	set(t, jobopts.EnvironmentConfig, fmt.Sprintf(`{"command": %q}`, starter))
	apart := onPrism(t, options{sources: []string{source}})
	require.Equal(t, statusOK, apart.status, apart.told)
	assert.FileExists(t, started)
	assert.Equal(t, sorted(alone.records), sorted(apart.records))
	assert.Equal(t, alone.meetings, apart.meetings)
}

// set sets an option of Beam's for this test.
func set[T any](t *testing.T, option *T, value T) {
	before := *option
	t.Cleanup(func() { *option = before })
	*option = value
}
