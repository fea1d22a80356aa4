package files

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// A name can have 255 bytes on most disks; the rest is for a number and the ending.
const longestName, mostBytes = 80, 240

// Name makes a file name from a title: readable in every file system, never
// empty, never a name that Windows keeps for devices.
func Name(title, ending string) string {
	clean := strings.Map(allowed, title)
	clean = strings.Join(strings.Fields(clean), " ")
	clean = shortened(clean)
	clean = strings.Trim(clean, " .")
	if clean == "" || isDevice(clean) {
		clean = "readout " + clean
	}
	return strings.TrimSpace(clean) + "." + ending
}

func shortened(name string) string {
	runes := []rune(name)
	runes = runes[:min(len(runes), longestName)]
	for len(string(runes)) > mostBytes {
		runes = runes[:len(runes)-1]
	}
	return string(runes)
}

func allowed(r rune) rune {
	if strings.ContainsRune(`/\:*?"<>|`, r) || unicode.IsControl(r) {
		return ' '
	}
	if unicode.Is(unicode.Cf, r) {
		return -1 // marks of direction could make a name look like another
	}
	return r
}

func isDevice(name string) bool {
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	switch base {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	return len(base) == 4 && (strings.HasPrefix(base, "COM") || strings.HasPrefix(base, "LPT")) && base[3] >= '0' && base[3] <= '9'
}

// Ending gives the path the ending, unless it has it already.
func Ending(path, ending string) string {
	if strings.HasSuffix(strings.ToLower(path), "."+strings.ToLower(ending)) {
		return path
	}
	return path + "." + ending
}

// Free is the path itself, or the next one like it that nothing has: "a (2).csv".
func Free(path string, taken func(string) bool) string {
	ending := filepath.Ext(path)
	base := strings.TrimSuffix(path, ending)
	for n := 2; taken(path); n++ {
		path = fmt.Sprintf("%s (%d)%s", base, n, ending)
	}
	return path
}

// Exists says whether there is anything of that name, a dead link included.
func Exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
