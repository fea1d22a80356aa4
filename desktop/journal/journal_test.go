package journal_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/desktop/journal"
)

func TestJournalKeepsLinesOverARestart(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "state")
	log := journal.Open(folder)
	log.Info("start", "version", "1")
	log.Close()
	log.Info("after closing") // must not fail
	log = journal.Open(folder)
	defer log.Close()
	log.Warn("save", "kind", "disk full")
	assert.Contains(t, log.Text(), "version=1")
	assert.Contains(t, log.Text(), "disk full")
	info, err := os.Stat(filepath.Join(folder, "visavis.log"))
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())
}

func TestJournalDoesNotGrowForEver(t *testing.T) {
	folder := t.TempDir()
	log := journal.Open(folder)
	defer log.Close()
	for range 3000 {
		log.Info("line", "filler", strings.Repeat("x", 600))
	}
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	total := int64(0)
	for _, entry := range entries {
		info, err := entry.Info()
		require.NoError(t, err)
		total += info.Size()
	}
	assert.Len(t, entries, 2)
	assert.Less(t, total, int64(1200<<10))
}

func TestJournalWithoutADiskStillWorks(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o600))
	log := journal.Open(filepath.Join(file, "below-a-file"))
	log.Info("start")
	assert.Empty(t, log.Text())
	log.Close()
}
