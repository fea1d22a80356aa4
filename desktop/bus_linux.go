package main

import (
	"context"
	"encoding/json"
	"os"
	"strings"
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
