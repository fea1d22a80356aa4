package main

import (
	"context"
	"encoding/json"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/wailsapp/wails/v2/pkg/options"
)

// handOver gives the arguments to a window that is open already, and says
// whether there is one. Wails would do so too, but end with status 1, which
// file managers and scripts take for a failure.
func handOver(id string, args []string) bool {
	bus, err := dbus.ConnectSessionBus()
	if err != nil {
		return false // without a session bus each start has its own window
	}
	defer bus.Close()
	folder, err := os.Getwd()
	if err != nil {
		folder = "/"
	}
	message, err := json.Marshal(options.SecondInstanceData{Args: args, WorkingDirectory: folder})
	if err != nil {
		return false
	}
	program := "wails_app_" + strings.ReplaceAll(id, "-", "_")
	name, path := "org."+program+".SingleInstance", "/org/"+program+"/SingleInstance"
	// A window that hangs must not hang the second one too.
	soon, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	call := bus.Object(name, dbus.ObjectPath(path)).CallWithContext(soon, name+".SendMessage", dbus.FlagNoAutoStart, string(message))
	return call.Err == nil
}

// systemIsDark asks the desktop whether it prefers dark windows.
var systemIsDark = sync.OnceValue(func() bool {
	bus, err := dbus.ConnectSessionBus()
	if err != nil {
		return false
	}
	defer bus.Close()
	var scheme dbus.Variant
	portal := bus.Object("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop")
	if portal.Call("org.freedesktop.portal.Settings.Read", 0, "org.freedesktop.appearance", "color-scheme").Store(&scheme) != nil {
		return false
	}
	return isDark(scheme)
})

// isDark reads the portal's answer: 1 means dark, wrapped once or twice.
func isDark(scheme dbus.Variant) bool {
	if inner, ok := scheme.Value().(dbus.Variant); ok {
		return isDark(inner)
	}
	value, ok := scheme.Value().(uint32)
	return ok && value == 1
}

// followSystemTheme hands the desktop's preference on to GTK, which the page
// asks for its colours and which does not know the portal by itself.
func followSystemTheme() {
	if os.Getenv("GTK_THEME") == "" && systemIsDark() {
		os.Setenv("GTK_THEME", "Adwaita:dark")
	}
}
