//go:build production

// Package frontend holds the built page for the desktop app. It knows nothing
// else: an embed cannot reach outside its own folder, so this one file lives here.
package frontend

import "embed"

// Assets is the page as `make desktop` builds it into dist. If Go finds no
// files here, the page has not been built yet: run `make desktop`.
//
//go:embed all:dist
var Assets embed.FS
