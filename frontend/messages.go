package frontend

import "embed"

// Messages are the words of the interface, one file for each language: the menu
// of the desktop app takes its own from there.
//
//go:embed messages/*.json
var Messages embed.FS
