package main

import (
	"context"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"
)

// The desktop tells its theme through the portal, which the web view does not
// know by itself.
const (
	portal       = "org.freedesktop.portal.Desktop"
	portalPath   = "/org/freedesktop/portal/desktop"
	portalTheme  = "org.freedesktop.portal.Settings"
	themeSpace   = "org.freedesktop.appearance"
	themeKey     = "color-scheme"
	portalAnswer = 500 * time.Millisecond // a portal that hangs must not keep the window away
)

// systemIsDark asks the desktop whether it prefers dark windows.
var systemIsDark = sync.OnceValue(func() bool {
	bus, err := dbus.ConnectSessionBus()
	if err != nil {
		return false
	}
	defer bus.Close()
	soon, cancel := context.WithTimeout(context.Background(), portalAnswer)
	defer cancel()
	var scheme dbus.Variant
	call := bus.Object(portal, portalPath).CallWithContext(soon, portalTheme+".Read", 0, themeSpace, themeKey)
	return call.Store(&scheme) == nil && isDark(scheme)
})

// isDark reads the portal's answer: 1 means dark, wrapped once or twice.
func isDark(scheme dbus.Variant) bool {
	if inner, ok := scheme.Value().(dbus.Variant); ok {
		return isDark(inner)
	}
	value, ok := scheme.Value().(uint32)
	return ok && value == 1
}

// watchSystemTheme tells of each change of the desktop's theme, as long as the
// program runs.
func watchSystemTheme(changed func(dark bool)) {
	bus, err := dbus.ConnectSessionBus()
	if err != nil {
		return
	}
	err = bus.AddMatchSignal(dbus.WithMatchInterface(portalTheme), dbus.WithMatchMember("SettingChanged"), dbus.WithMatchArg(0, themeSpace))
	if err != nil {
		bus.Close()
		return
	}
	signals := make(chan *dbus.Signal, 1)
	bus.Signal(signals)
	for signal := range signals {
		if dark, ok := themeIn(signal.Body); ok {
			changed(dark)
		}
	}
}

// themeIn reads a signal of the portal: namespace, key, value.
func themeIn(body []any) (dark, ok bool) {
	if len(body) != 3 || body[0] != themeSpace || body[1] != themeKey {
		return false, false
	}
	scheme, ok := body[2].(dbus.Variant)
	return ok && isDark(scheme), ok
}
