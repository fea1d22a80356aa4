//go:build !js

package export

import (
	"math/rand"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

// odds are strings that JSON writes otherwise than they stand.
var odds = []string{
	"", "plain", "“Ray”", "\"\\/", "<a>&amp;", "\b\f\n\r\t\x00\x1f\x7f", "\u0080\u0085\u009f\u00a0", "\u2028\u2029\u2027", "\xff\xc3", "a\xe2\x80", "\ufffd", "👩🏽‍🚀 é", "\xed\xa0\x80",
}

// fill puts odd values into whatever a record has, new fields too.
func fill(v reflect.Value, r *rand.Rand) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(odds[r.Intn(len(odds))] + odds[r.Intn(len(odds))])
	case reflect.Int:
		v.SetInt(int64(r.Intn(1<<20)) - 1<<10)
	case reflect.Bool:
		v.SetBool(r.Intn(2) == 0)
	case reflect.Float64:
		v.SetFloat([]float64{0, 1, 0.5, 0.97, 0.1 + 0.2, 1e-6, 1e-7, -0.25, 3, 1e21, 1e22}[r.Intn(11)])
	case reflect.Pointer:
		if r.Intn(3) > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), r)
		}
	case reflect.Slice:
		if n := r.Intn(4) - 1; n >= 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := range n {
				fill(v.Index(i), r)
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), r)
		}
	}
}

func TestARecordIsWrittenAsTheLibraryWritesIt(t *testing.T) {
	same := func(rec record.Record) {
		want, err := encode(rec, "")
		require.NoError(t, err)
		got, err := Encode(rec)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got)+"\n")
	}
	for _, rec := range allFixtures() {
		same(rec)
	}
	r := rand.New(rand.NewSource(1))
	for range 500 {
		var rec record.Record
		fill(reflect.ValueOf(&rec).Elem(), r)
		same(rec)
	}
}

func TestANumberThatJSONLacksIsAnError(t *testing.T) {
	rec := two()
	rec.Meeting.Confidence /= 0 * rec.Meeting.Confidence
	_, err := Encode(rec)
	assert.Error(t, err)
}
