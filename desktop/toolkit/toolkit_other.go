//go:build !linux || !desktop

package toolkit

import "image"

// Monitors gives no monitor: only their sizes are known here, by Wails.
func Monitors() []image.Rectangle { return nil }

// Move says that it did not move the window.
func Move(_, _ int) bool { return false }

// Zoom says that the web view has no zoom of its own here.
func Zoom(_ float64) bool { return false }

// Paint does nothing: the window follows the system.
func Paint(_ Theme) {}

// SetMenu says that the menu cannot be changed in its place.
func SetMenu(_ []MenuItem) bool { return false }

// OnPageEnd does nothing: the web view starts its process again by itself.
func OnPageEnd(_ func(reason string)) {}

// Load does nothing.
func Load(_ string) {}
