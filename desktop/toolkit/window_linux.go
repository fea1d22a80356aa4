//go:build linux && desktop

package toolkit

/*
#cgo pkg-config: gtk+-3.0
#cgo !webkit2_41 pkg-config: webkit2gtk-4.0
#cgo webkit2_41 pkg-config: webkit2gtk-4.1

#include <stdlib.h>
#include "window_linux.h"
*/
import "C"

import (
	"image"
	"runtime/cgo"
	"unsafe"
)

// onMain has a function called on the thread of GTK, soon.
func onMain(do func()) { C.vv_on_main(C.uintptr_t(cgo.NewHandle(do))) }

//export visavisCall
func visavisCall(handle C.uintptr_t) {
	of := cgo.Handle(handle)
	do := of.Value().(func())
	of.Delete()
	do()
}

// mostMonitors is more than anybody has.
const mostMonitors = 16

// Monitors gives the monitors' places on the desktop without their panels, the
// main one first. It waits for the thread of GTK, so it must not be called there.
func Monitors() []image.Rectangle {
	answer := make(chan []image.Rectangle)
	onMain(func() {
		var areas [mostMonitors]C.GdkRectangle
		count := int(C.vv_monitors(&areas[0], mostMonitors))
		found := make([]image.Rectangle, 0, count)
		for _, area := range areas[:count] {
			found = append(found, image.Rect(int(area.x), int(area.y), int(area.x+area.width), int(area.y+area.height)))
		}
		answer <- found
	})
	return <-answer
}

// Move moves the window to a place on the whole desktop.
func Move(x, y int) bool {
	onMain(func() { C.vv_move(C.int(x), C.int(y)) })
	return true
}

// Zoom shows the page larger or smaller, 1 being its own size.
func Zoom(level float64) bool {
	onMain(func() { C.vv_zoom(C.double(level)) })
	return true
}

// Paint paints the window's own parts, and has the page follow.
func Paint(theme Theme) { onMain(func() { C.vv_paint(C.int(theme)) }) }

// SetMenu shows these words and ticks in the menu bar: its lines in order, each
// before those below it.
func SetMenu(items []MenuItem) bool {
	onMain(func() {
		lines := C.vv_menu_items()
		defer C.g_ptr_array_unref(lines)
		widgets := unsafe.Slice((*(*C.GtkWidget))(unsafe.Pointer(lines.pdata)), int(lines.len))
		if len(widgets) != len(items) {
			return // another menu than the one that is shown
		}
		for i, widget := range widgets {
			show(widget, items[i])
		}
	})
	return true
}

func show(widget *C.GtkWidget, item MenuItem) {
	label, keys := C.CString(item.Label), C.CString(item.Keys)
	defer C.free(unsafe.Pointer(label))
	defer C.free(unsafe.Pointer(keys))
	ticked := C.int(0)
	if item.Ticked {
		ticked = 1
	}
	C.vv_label(widget, label, keys, ticked)
}

// pageEnded is told that the page's process has ended.
var pageEnded func(reason string)

// OnPageEnd has a function called whenever the page's process has ended, which
// leaves the window blank. It is called once, before anything can have happened.
func OnPageEnd(told func(reason string)) {
	pageEnded = told
	onMain(func() { C.vv_watch_page() })
}

//export visavisPageEnded
func visavisPageEnded(reason C.int) {
	words := map[C.int]string{C.WEBKIT_WEB_PROCESS_CRASHED: "crashed", C.WEBKIT_WEB_PROCESS_EXCEEDED_MEMORY_LIMIT: "memory"}[reason]
	go pageEnded(words)
}

// Load has the window load the page of an address anew, with a new process where
// the old one has ended.
func Load(address string) {
	onMain(func() {
		text := C.CString(address)
		defer C.free(unsafe.Pointer(text))
		C.vv_load(text)
	})
}
