package cmd

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAFileOfAnotherKindIsNoCorrections(t *testing.T) {
	for reason, data := range map[string]string{
		"a project":      `{"schema": "visavis.project/1", "documents": []}`,
		"a misspelt key": `{"corections": []}`,
		"no JSON":        `corrections`,
	} {
		_, err := decidedIn([]byte(data))
		assert.Error(t, err, reason)
	}
	kept, err := decidedIn([]byte("\uFEFF" + `{"date": "2026-01-02", "corrections": []}`))
	assert.NoError(t, err, "a byte order mark")
	assert.Equal(t, "2026-01-02", kept.Date)
}
