package core

import (
	"encoding/json"
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What the project leans on by itself stands in docs/dependencies.md, with the
// version that is in use and a reason.
func TestDependenciesAreWrittenDown(t *testing.T) {
	table, err := os.ReadFile("../docs/dependencies.md")
	require.NoError(t, err)
	used := dependencies(t)
	written := map[string]string{}
	for _, row := range regexp.MustCompile(`(?m)^\| (\S+) \| (\S+) \| \d{4}-\d\d-\d\d \| [^|]+ \| [^|]+ \| [^|]{5,} \|$`).FindAllStringSubmatch(string(table), -1) {
		written[row[1]] = row[2]
	}
	assert.Equal(t, used, written)
}

func dependencies(t *testing.T) map[string]string {
	t.Helper()
	used := map[string]string{}
	mod, err := os.ReadFile("../go.mod")
	require.NoError(t, err)
	for _, line := range regexp.MustCompile(`(?m)^\t(\S+) (v\S+)$`).FindAllStringSubmatch(string(mod), -1) { // others are "// indirect"
		used[line[1]] = line[2]
	}
	data, err := os.ReadFile("../frontend/package.json")
	require.NoError(t, err)
	var page struct{ Dependencies, DevDependencies map[string]string }
	require.NoError(t, json.Unmarshal(data, &page))
	for _, list := range []map[string]string{page.Dependencies, page.DevDependencies} {
		for name, version := range list {
			used[name] = version
		}
	}
	return used
}
