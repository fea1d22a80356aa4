package main

import (
	"testing"

	"github.com/godbus/dbus/v5"
	"github.com/stretchr/testify/assert"
)

func TestTheDesktopTellsItsTheme(t *testing.T) {
	scheme := func(value any) dbus.Variant { return dbus.MakeVariant(value) }
	assert.True(t, isDark(scheme(scheme(uint32(1)))), "as older portals wrap it")
	assert.False(t, isDark(scheme("dark")))
	for _, c := range []struct {
		body     []any
		dark, ok bool
	}{
		{[]any{themeSpace, themeKey, scheme(uint32(1))}, true, true},
		{[]any{themeSpace, themeKey, scheme(uint32(2))}, false, true},
		{[]any{themeSpace, "accent-color", scheme(uint32(1))}, false, false},
		{[]any{themeSpace, themeKey, uint32(1)}, false, false},
		{nil, false, false},
	} {
		dark, ok := themeIn(c.body)
		assert.Equal(t, c.dark, dark, c.body)
		assert.Equal(t, c.ok, ok, c.body)
	}
}
