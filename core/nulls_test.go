package core

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"visavis/core/record"
)

// nilLists names every list in a value that would be null in JSON.
func nilLists(v reflect.Value, name string) []string {
	found := []string{}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			found = nilLists(v.Elem(), name)
		}
	case reflect.Slice:
		if v.IsNil() {
			found = append(found, name)
		}
		for i := range v.Len() {
			found = append(found, nilLists(v.Index(i), fmt.Sprintf("%s[%d]", name, i))...)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			found = append(found, nilLists(v.Field(i), name+"."+v.Type().Field(i).Name)...)
		}
	}
	return found
}

func TestNoListOfARecordIsNull(t *testing.T) {
	for reason, source := range map[string]string{
		"empty":        "",
		"white space":  " \n\t\r\n",
		"no meeting":   "The weather was fine.",
		"broken UTF-8": "Xi\xff\xfe met him.",
		"binary":       "\x00\x01\x02",
		"cut short":    "BEIJING, Oct. 17 -- President Ana Mareth of Kazakhstan on Tuesday met with Prime Minis",
		"a meeting": "Mareth meets Olin\n\nVARNA, May 4, 2025 -- President Ana Mareth of Estonia met Prime Minister Jon Olin of Malta on Sunday.\n\n" +
			"Mareth said trade must grow. Both signed a customs accord. Minister Ivo Pell was present.\n",
	} {
		rec := Extract(source, time.Time{})
		assert.Empty(t, nilLists(reflect.ValueOf(rec), "Record"), reason)
	}
}

func TestNilListsAreSeen(t *testing.T) {
	rec := record.Record{Sides: []record.Side{{}}, Meeting: record.Meeting{Place: &record.Place{}}}
	found := nilLists(reflect.ValueOf(rec), "Record")
	assert.Contains(t, found, "Record.People")
	assert.Contains(t, found, "Record.Sides[0].Leaders")
	assert.NotContains(t, found, "Record.Sides")
}
