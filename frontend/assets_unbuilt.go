//go:build !production

// Package frontend holds the built page for the desktop app.
package frontend

import "embed"

// Assets is empty in a build without the tag "production", so that tests and
// tools do not need the page.
var Assets embed.FS
