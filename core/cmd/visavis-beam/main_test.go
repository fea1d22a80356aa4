package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/stretchr/testify/require"
)

// project is the folder of the project, seen from here.
const project = "../../.."

// commandLine is the program that the records are held to.
var commandLine string

func TestMain(m *testing.M) {
	flag.Parse()
	log.LogLevel = "warn"
	beam.Init()
	os.Exit(withCommandLine(m))
}

func withCommandLine(m *testing.M) int {
	folder, err := os.MkdirTemp("", "visavis-beam-test")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	commandLine = filepath.Join(folder, "visavis")
	build := exec.Command("go", "build", "-o", commandLine, "./core/cmd/visavis")
	build.Dir = project
	if out, err := build.CombinedOutput(); err != nil {
		panic(string(out))
	}
	return m.Run()
}

// outcome is what a run left in its folder.
type outcome struct {
	status                    int
	told                      string
	records, meetings, unread string
}

// onPrism runs the pipeline within this process.
func onPrism(t *testing.T, o options) outcome {
	t.Helper()
	if o.to == "" {
		o.to = filepath.Join(t.TempDir(), "out")
	}
	if o.table == "" {
		o.table = "jsonl"
	}
	o.shards = max(o.shards, 1)
	var told bytes.Buffer
	status := start(context.Background(), o, &told)
	return outcome{status, told.String(), content(t, o.to, "records*"), content(t, o.to, "meetings*"), content(t, o.to, "failures*")}
}

// content is what all files of a pattern hold.
func content(t *testing.T, folder, pattern string) string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, pattern))
	require.NoError(t, err)
	var all strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		all.Write(data)
	}
	return all.String()
}

// extracted is what the command line writes of the same articles.
func extracted(t *testing.T, files ...string) string {
	t.Helper()
	var out, told bytes.Buffer
	run := exec.Command(commandLine, append([]string{"extract", "--format", "jsonl"}, files...)...)
	run.Stdout, run.Stderr = &out, &told
	require.NoError(t, run.Run(), told.String())
	return out.String()
}

// sorted are the lines of a text in an order that no runner has a part in.
func sorted(text string) []string {
	lines := strings.SplitAfter(text, "\n")
	slices.Sort(lines)
	return slices.DeleteFunc(lines, func(line string) bool { return line == "" })
}

func write(t *testing.T, name string, data []byte) string {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
	require.NoError(t, os.WriteFile(name, data, 0o644))
	return name
}
