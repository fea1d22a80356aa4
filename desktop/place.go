package main

import (
	"context"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"visavis/desktop/keep"
)

// putInPlace puts the window where it was, if there is still a screen.
func putInPlace(ctx context.Context, place keep.Place, known bool) {
	fitted, centre := place.On(screens(ctx))
	runtime.WindowSetSize(ctx, fitted.Width, fitted.Height)
	if !known || centre {
		runtime.WindowCenter(ctx)
	} else {
		moveTo(ctx, fitted.X, fitted.Y)
	}
	if fitted.Maximised {
		runtime.WindowMaximise(ctx)
	}
}

// moveTo moves the window to a place on the whole desktop. The call counts from
// the screen that the window is on, which cannot be asked for: where it went
// elsewhere by a screen, it is moved back by as much.
func moveTo(ctx context.Context, x, y int) {
	const aScreen = 200
	runtime.WindowSetPosition(ctx, x, y)
	isX, isY := runtime.WindowGetPosition(ctx)
	if dx, dy := isX-x, isY-y; max(dx, -dx, dy, -dy) > aScreen {
		runtime.WindowSetPosition(ctx, x-dx, y-dy)
	}
}

func screens(ctx context.Context) []keep.Size {
	all, err := runtime.ScreenGetAll(ctx)
	if err != nil {
		return nil
	}
	sizes := make([]keep.Size, 0, len(all))
	for _, screen := range all {
		sizes = append(sizes, keep.Size{Width: screen.Size.Width, Height: screen.Size.Height})
	}
	return sizes
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
