package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestACountryIsLearntFromALeaderWhoseCountryIsTold(t *testing.T) {
	dir := t.TempDir()
	article := "3 May 2023. Norwegian President John Carr met President Arman Serik of Kazakhstan. John Carr said that Norway would buy wool. The war in Syria was discussed."
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte(article), 0o600))
	found, err := countries(dir)
	require.NoError(t, err)
	own, other := 0, 0
	for _, e := range found {
		switch {
		case e.right:
			own++
			assert.Contains(t, e.signs, "subject")
		default:
			other++
			assert.Contains(t, e.signs, "strife")
		}
	}
	assert.Equal(t, 1, own, "Norway is Carr's")
	assert.Equal(t, 2, other, "Syria is nobody's")
}

func TestAMissingFolderIsAnError(t *testing.T) {
	_, err := countries(filepath.Join(t.TempDir(), "gone"))
	assert.Error(t, err)
}
