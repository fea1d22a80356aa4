package intake_test

import (
	"strings"
)

// Lines broken at a width, as mail programs and printers do.

// hardWrap breaks every paragraph at a width, as mail programs do.
func hardWrap(text string, width int) string {
	var out []string
	for _, p := range paragraphsOf(text) {
		var lines []string
		for line := range strings.SplitSeq(p, "\n") {
			lines = append(lines, wrapLine(line, width)...)
		}
		out = append(out, strings.Join(lines, "\n"))
	}
	return strings.Join(out, "\n\n")
}

func wrapLine(s string, width int) []string {
	var lines []string
	now := ""
	for _, w := range strings.Fields(s) {
		if now != "" && len([]rune(now))+1+len([]rune(w)) > width {
			lines = append(lines, now)
			now = w
			continue
		}
		now = strings.TrimSpace(now + " " + w)
	}
	return append(lines, now)
}

// hyphenWrap breaks long words of small letters that no line has room for.
func hyphenWrap(s string, width int) []string {
	var lines []string
	now := s[:len(s)-len(strings.TrimLeft(s, " "))]
	for _, w := range strings.Fields(s) {
		room := width - len([]rune(now)) - 1
		switch {
		case len([]rune(w)) <= room || strings.TrimSpace(now) == "":
			now = strings.TrimPrefix(now+" "+w, " ")
		case room > 6 && len(w) > 9 && isSmall(w):
			lines = append(lines, now+" "+w[:5]+"-")
			now = w[5:]
		default:
			lines = append(lines, now)
			now = w
		}
	}
	return append(lines, now)
}

func isSmall(w string) bool { return strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" }
