package main

import (
	"context"
	"image"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"visavis/desktop/keep"
	"visavis/desktop/toolkit"
)

// putInPlace puts the window where it was, as far as there is a monitor for it.
func putInPlace(ctx context.Context, place keep.Place, known bool) {
	fitted, lost := place.On(monitors(ctx))
	runtime.WindowSetSize(ctx, fitted.Width, fitted.Height)
	if !known || lost {
		runtime.WindowCenter(ctx)
	} else if !toolkit.Move(fitted.X, fitted.Y) {
		runtime.WindowSetPosition(ctx, fitted.X, fitted.Y)
	}
	if fitted.Maximised {
		runtime.WindowMaximise(ctx)
	}
}

// monitors are where the monitors stand. Where that is not to be had, their sizes
// are taken as if they stood side by side.
func monitors(ctx context.Context) []image.Rectangle {
	if known := toolkit.Monitors(); len(known) > 0 {
		return known
	}
	screens, err := runtime.ScreenGetAll(ctx)
	if err != nil {
		return nil
	}
	found, left := []image.Rectangle{}, 0
	for _, screen := range screens {
		found = append(found, image.Rect(left, 0, left+screen.Size.Width, screen.Size.Height))
		left += screen.Size.Width
	}
	return found
}

// placeNow is where the window is. A maximised window keeps the size it had
// before, so that it has one to go back to.
func placeNow(ctx context.Context, before keep.Place) keep.Place {
	if runtime.WindowIsMaximised(ctx) || runtime.WindowIsFullscreen(ctx) {
		before.Maximised = true
		return before
	}
	now := keep.Place{}
	now.X, now.Y = runtime.WindowGetPosition(ctx)
	now.Width, now.Height = runtime.WindowGetSize(ctx)
	return now
}
