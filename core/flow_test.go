package core

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The architecture: each package may import those named here, and nothing else
// of ours. The order is that of the pipeline, so a line never names a package
// below it. A new stage gets its folder, a line here and a line in core.go.
var flow = []struct {
	pkg string
	may []string
}{
	{"core/token", nil},
	{"core/lexicon", []string{"core/token"}},
	{"core/text", []string{"core/token", "core/lexicon"}},
	{"core/grammar", []string{"core/token", "core/lexicon", "core/text"}},
	{"core/language", []string{"core/token", "core/lexicon", "core/text"}},
	{"core/act", []string{"core/token", "core/lexicon", "core/text", "core/grammar"}},
	{"core/date", []string{"core/token", "core/lexicon", "core/text"}},
	{"core/topic", []string{"core/token", "core/lexicon", "core/text"}},
	{"core/entity", []string{"core/token", "core/lexicon", "core/text"}},
	{"core/attribution", []string{"core/token", "core/lexicon", "core/text", "core/grammar", "core/entity"}},
	{"core/meeting", []string{"core/token", "core/lexicon", "core/text", "core/grammar", "core/entity", "core/date", "core/attribution"}},
	{"core/refer", []string{"core/token", "core/lexicon", "core/text", "core/entity", "core/meeting"}},
	{"core/speech", []string{"core/token", "core/lexicon", "core/text", "core/entity", "core/attribution", "core/meeting", "core/refer"}},
	{"core/outcome", []string{"core/token", "core/lexicon", "core/text", "core/grammar", "core/entity", "core/date", "core/meeting", "core/speech"}},
	{"core/record", []string{
		"core/token", "core/lexicon", "core/text", "core/date", "core/act", "core/topic", "core/entity", "core/meeting", "core/speech", "core/outcome",
	}},
	{"core", []string{
		"core/token", "core/lexicon", "core/text", "core/date", "core/topic", "core/grammar", "core/entity", "core/attribution", "core/meeting", "core/speech", "core/outcome",
		"core/language", "core/act", "core/record",
	}},
	{"core/intake/item", nil},
	{"core/intake/pdf", []string{"core/intake/item"}},
	{"core/intake", []string{"core/intake/item", "core/intake/pdf"}},
	{"core/correct", []string{"core", "core/record"}},
	{"core/compare", []string{"core/token", "core/lexicon", "core/record"}},
	{"core/export", []string{"core/record", "core/compare"}},
	{"core/project", []string{"core", "core/record", "core/intake", "core/correct", "core/compare"}},
	{"store", []string{"core/record", "core/intake", "core/export", "core/project"}},
	{"core/cmd", []string{"core", "core/record", "core/correct", "core/intake", "core/compare", "core/export", "core/project", "store"}},
	{"core/cmd/visavis", []string{"core/cmd"}},
	{"core/cmd/visavis-beam", []string{"core", "core/record", "core/intake", "core/compare", "core/export"}},
	{"core/internal/corpus", nil},
	{"core/internal/reading", []string{"core/text", "core/grammar", "core/date", "core/entity", "core/attribution", "core/meeting"}},
	{"core/internal/aligned", []string{"core/record", "core/internal/corpus"}},
	{"core/internal/calibrate", []string{"core", "core/record", "core/internal/corpus", "core/internal/reading", "core/internal/aligned", "core/meeting", "core/speech", "core/compare"}},
	{"core/internal/growth", []string{"core", "core/intake", "core/export"}},
	{"core/internal/growth/steps", []string{"core/internal/growth"}},
	{"frontend", nil},
	{"wasm", []string{"core/record", "core/correct", "core/intake", "core/compare", "core/export", "core/project"}},
	{"desktop", []string{"core", "core/record", "core/correct", "core/intake", "core/compare", "core/export", "core/project", "core/cmd", "store", "frontend"}},
	{"scripts/mutants", []string{"core/lexicon"}},
	{"scripts/schema", []string{"core/record"}},
	{"scripts/segments", nil},
	{"scripts/lexicon", []string{"core/lexicon"}},
	{"scripts/peers", []string{"core", "core/export"}},
	{"scripts/profile", []string{"core", "core/export"}},
}

// libraries says who may lean on other people's modules: file formats,
// databases and clusters are not ours to write, everything else is.
var libraries = []string{"core/intake", "core/intake/pdf", "core/export", "store", "desktop", "scripts/schema", "scripts/peers", "core/cmd/visavis-beam"}

// hands says who may touch the machine.
var hands = []string{"core/cmd", "core/cmd/visavis", "core/cmd/visavis-beam", "core/internal/corpus", "core/internal/aligned", "core/internal/calibrate", "core/internal/growth/steps", "store", "wasm", "desktop", "scripts/schema", "scripts/lexicon", "scripts/mutants", "scripts/peers", "scripts/profile", "scripts/segments"}

// machine lists what reaches out of a pure function: files, processes, sockets,
// chance.
var machine = []string{
	"os", "os/exec", "os/signal", "os/user", "io/ioutil", "syscall", "syscall/js", "plugin", "unsafe", "log", "log/slog",
	"math/rand", "math/rand/v2", "crypto/rand",
}

// sockets lists what could open a connection; nobody may, not even the doors. Of
// visavis-beam, Beam opens them: a runner and its workers speak to each other so.
var sockets = []string{"net", "net/http", "net/http/httptest", "net/rpc", "net/smtp", "crypto/tls"}

const module = "visavis/"

// sourceFile is one Go file outside the tests.
type sourceFile struct {
	pkg, path string
	tree      *ast.File
}

// sources parses every file of the program, whatever system it is built for.
func sources(t *testing.T) []sourceFile {
	t.Helper()
	files := []sourceFile{}
	for _, root := range []string{"core", "store", "wasm", "desktop", "frontend", "scripts"} {
		err := filepath.WalkDir(filepath.Join("..", root), func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.Name() == "node_modules" || entry.Name() == "testdata" {
				return filepath.SkipDir // a root that is not there yet has nothing to check
			}
			if entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				return nil
			}
			tree, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			slashed := filepath.ToSlash(name)
			files = append(files, sourceFile{home(strings.TrimPrefix(path.Dir(slashed), "../")), slashed, tree})
			return nil
		})
		require.NoError(t, err)
	}
	require.NotEmpty(t, files)
	return files
}

// home counts the inner packages of desktop and visavis-beam as one: how they are
// built inside is their own affair.
func home(pkg string) string {
	for _, whole := range []string{"desktop", "core/cmd/visavis-beam"} {
		if strings.HasPrefix(pkg, whole+"/") {
			return whole
		}
	}
	return pkg
}

func imports(t *testing.T, f sourceFile) []string {
	list := []string{}
	for _, i := range f.tree.Imports {
		name, err := strconv.Unquote(i.Path.Value)
		require.NoError(t, err)
		list = append(list, name)
	}
	return list
}

func TestEachPackageKnowsOnlyWhatIsLeftOfIt(t *testing.T) {
	allowed := map[string][]string{}
	for _, line := range flow {
		for _, name := range line.may {
			assert.Contains(t, allowed, name, "%s stands above %s in the table", name, line.pkg)
		}
		allowed[line.pkg] = line.may
	}
	for _, f := range sources(t) {
		may, known := allowed[f.pkg]
		assert.True(t, known, "%s: package %s has no line in the flow", f.path, f.pkg)
		for _, name := range imports(t, f) {
			if own, ours := strings.CutPrefix(name, module); ours && home(own) != f.pkg {
				assert.Contains(t, may, own, "%s imports %s", f.path, name)
			}
		}
	}
}

func TestOnlyFileFormatsLeanOnLibraries(t *testing.T) {
	for _, f := range sources(t) {
		for _, name := range imports(t, f) {
			first, _, _ := strings.Cut(name, "/")
			if strings.Contains(first, ".") {
				assert.Contains(t, libraries, f.pkg, "%s imports %s", f.path, name)
			}
		}
	}
}

func TestTheCoreTouchesNothing(t *testing.T) {
	for _, f := range sources(t) {
		for _, name := range imports(t, f) {
			assert.NotContains(t, sockets, name, "%s: no part of the program opens a connection", f.path)
			if !slices.Contains(hands, f.pkg) {
				assert.NotContains(t, machine, name, "%s: only the doors touch the machine", f.path)
			}
		}
	}
}

// Same text, same record: so nobody in the core may ask what time it is or
// where in the world. A door may, to tell how far it is.
func TestTheCoreHasNoClock(t *testing.T) {
	clock := []string{"Now", "Since", "Until", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker", "Sleep", "Local", "LoadLocation"}
	for _, f := range sources(t) {
		if !strings.HasPrefix(f.pkg, "core") || slices.Contains(hands, f.pkg) || !slices.Contains(imports(t, f), "time") {
			continue
		}
		ast.Inspect(f.tree, func(n ast.Node) bool {
			call, ok := n.(*ast.SelectorExpr)
			if ok {
				if from, isName := call.X.(*ast.Ident); isName && from.Name == "time" {
					assert.NotContains(t, clock, call.Sel.Name, f.path)
				}
			}
			return true
		})
	}
}
