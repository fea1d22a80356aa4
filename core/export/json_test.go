package export

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

func TestJSONComesBackAsTheSameRecord(t *testing.T) {
	for name, rec := range fixtures() {
		for _, text := range []string{written(t, "json", rec), written(t, "jsonl", rec)} {
			back, err := Decode([]byte(text))
			require.NoError(t, err, name)
			assert.Equal(t, []record.Record{rec}, back, name)
		}
	}
}

func TestEncodeIsALineOfJSONLines(t *testing.T) {
	line, err := Encode(two())
	require.NoError(t, err)
	assert.Equal(t, written(t, "jsonl", two()), string(line)+"\n")
	assert.NotContains(t, string(line), "\n")
}

func TestSeveralRecordsAreAnArray(t *testing.T) {
	text := written(t, "json", two(), one())
	back, err := Decode([]byte(text))
	require.NoError(t, err)
	assert.Equal(t, []record.Record{two(), one()}, back)
	assert.Error(t, Write(io.Discard, "json", nil))
}

func TestDecodeTakesAListAndRefusesNonsense(t *testing.T) {
	first, _ := Encode(two())
	second, _ := Encode(one())
	recs, err := Decode([]byte(" [" + string(first) + "," + string(second) + "]"))
	require.NoError(t, err)
	assert.Equal(t, []record.Record{two(), one()}, recs)
	for _, bad := range []string{"", "{", "[1]", `{"text":1}`} {
		_, err := Decode([]byte(bad))
		assert.Error(t, err, bad)
	}
}

func TestJSONKeepsTheSignsOfTheText(t *testing.T) {
	text := written(t, "json", hostile())
	assert.Contains(t, text, "<script>alert(1)</script>")
	assert.False(t, strings.Contains(text, `\u003c`))
}
