package intake_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/intake"
)

// testdata/locked holds one PDF under every kind of lock, made with qpdf:
// "open" ones open without a password, "shut" ones do not.

func TestLockedPDFs(t *testing.T) {
	names, err := filepath.Glob("testdata/locked/*.pdf")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		docs, err := intake.Read(data, "a.pdf", intake.Options{})
		switch {
		case runtime.GOOS == "js":
			assert.Equal(t, intake.CodeLocked, intake.CodeOf(err), name)
		case strings.HasPrefix(filepath.Base(name), "shut"):
			assert.Equal(t, intake.CodeEncrypted, intake.CodeOf(err), name)
		default:
			require.NoError(t, err, name)
			assert.Equal(t, "Leaders meet in Astana\n\nThe President said that trade had grown, and called for more.", docs[0].Text, name)
		}
	}
}

func TestDamagedLocksGiveAReason(t *testing.T) {
	names, _ := filepath.Glob("testdata/locked/*.pdf")
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		for at := range data {
			if at%5 > 0 {
				continue
			}
			odd := append([]byte{}, data...)
			odd[at] ^= 0x55
			docs, err := intake.ReadBare(odd, "a.pdf", intake.Options{})
			assert.True(t, err != nil || len(docs) > 0, "%s changed at %d", name, at)
		}
	}
}
