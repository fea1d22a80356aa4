package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

//go:embed switch.go.txt
var switchSource string

//go:embed sets.go.txt
var setsSource string

//go:embed texts.go.txt
var textsSource string

//go:embed serve.go.txt
var serveSource string

const switchImport = "visavis/core/internal/mutant"

// instrument writes the reading packages with a switch at every site, and an
// overlay that lays them over the real ones. It gives the mutants of the code.
func instrument(dir string, packages []string) ([]*mutant, error) {
	exports, err := exportData()
	if err != nil {
		return nil, err
	}
	w := &writer{dir: dir, fset: token.NewFileSet(), overlay: map[string]string{}}
	w.importer = importer.ForCompiler(w.fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	if err := w.put("core/internal/mutant/mutant.go", switchSource); err != nil {
		return nil, err
	}
	if err := w.put("core/internal/mutant/texts.go", textsSource); err != nil {
		return nil, err
	}
	for _, name := range append([]string{words}, packages...) {
		if err := w.rewrite("core/" + name); err != nil {
			return nil, err
		}
	}
	return w.found, writeOverlay(overlayFile(dir), w.overlay)
}

func overlayFile(dir string) string { return filepath.Join(dir, "overlay.json") }

func writeOverlay(path string, replaced map[string]string) error {
	data, err := json.Marshal(map[string]any{"Replace": replaced})
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}

// withFile writes an overlay that also lays a source over a file, by way of a copy.
func withFile(dir, file, copied, source string) (string, error) {
	whole, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	data, err := os.ReadFile(overlayFile(dir))
	if err != nil {
		return "", err
	}
	var overlay struct{ Replace map[string]string }
	if err := json.Unmarshal(data, &overlay); err != nil {
		return "", err
	}
	if err := os.WriteFile(copied, []byte(source), 0o644); err != nil {
		return "", err
	}
	overlay.Replace[whole] = copied
	path := copied + ".json"
	return path, writeOverlay(path, overlay.Replace)
}

// exportData names for every package of the core and below it the file that
// tells its types.
func exportData() (map[string]string, error) {
	list := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}} {{.Export}}", "./core/...")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	files := map[string]string{}
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		files[path] = file
	}
	return files, nil
}

// writer rewrites packages.
type writer struct {
	dir      string
	fset     *token.FileSet
	importer types.Importer
	overlay  map[string]string
	found    []*mutant
	next     int // number of the next site
}

// put lays a source over a file of the project.
func (w *writer) put(file, source string) error {
	whole, err := filepath.Abs(file)
	if err != nil {
		return err
	}
	copied := filepath.Join(w.dir, fmt.Sprintf("%d.go", len(w.overlay)))
	w.overlay[whole] = copied
	return os.WriteFile(copied, []byte(source), 0o644)
}

func (w *writer) rewrite(dir string) error {
	names, err := filepath.Glob(dir + "/*.go")
	if err != nil {
		return err
	}
	var files []*ast.File
	var kept []string
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if strings.HasSuffix(name, "_test.go") || strings.Contains(string(source), "//go:build tables") {
			continue
		}
		file, err := parser.ParseFile(w.fset, name, source, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		files, kept = append(files, file), append(kept, string(source))
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: w.importer}
	if _, err := config.Check("visavis/"+dir, w.fset, files, info); err != nil {
		return err
	}
	for i, file := range files {
		if err := w.rewriteFile(dir, file, kept[i], info); err != nil {
			return err
		}
	}
	return nil
}

// rewriteFile puts the switches into one file; of the words, whose mutants are
// the rows of their tables, only the reading of the tables is changed.
func (w *writer) rewriteFile(dir string, file *ast.File, source string, info *types.Info) error {
	var edits []edit
	if dir == "core/"+words {
		edits = w.readings(file, info)
		if filepath.Base(w.fset.Position(file.Pos()).Filename) == "phrases.go" {
			return w.put(w.fset.Position(file.Pos()).Filename, asking(source))
		}
	} else {
		edits = w.switches(dir, file, source, info)
	}
	if len(edits) == 0 {
		return nil
	}
	clause := w.offset(file.Name.End())
	edits = append(edits, edit{at: clause, text: "; import mutant__ \"" + switchImport + "\""})
	return w.put(w.fset.Position(file.Pos()).Filename, apply(source, edits))
}

func (w *writer) switches(dir string, file *ast.File, source string, info *types.Info) []edit {
	var opened, closed []edit
	for _, s := range sites(file, info) {
		from, to := w.offset(s.from), w.offset(s.to)
		at := w.fset.Position(s.from)
		place := fmt.Sprintf("%s:%d:%d", at.Filename, at.Line, at.Column)
		w.found = append(w.found, s.mutants(w.next, strings.TrimPrefix(dir, "core/"), place, source[from:to])...)
		opened = append(opened, edit{at: from, width: to - from, text: fmt.Sprintf("mutant__.%s(%d, ", s.call, w.next)})
		closed = append(closed, edit{at: to, text: ")"})
		w.next++
	}
	slices.SortStableFunc(opened, func(a, b edit) int { return b.width - a.width })
	return append(closed, opened...)
}

// asking puts the look-ups in sets behind others that know what the mutant lacks.
// Where it lacks the longest of two phrases, the shorter is not found in its place.
func asking(source string) string {
	return strings.NewReplacer(
		"package lexicon", "package lexicon; import mutant__ \""+switchImport+"\"",
		"func (s Set) At(", "func (s Set) at__(",
		"func (s Set) HasID(", "func (s Set) hasID__(",
		"s.HasID(id):", "s.hasID__(id):",
	).Replace(source) + setsSource
}

// readings are the calls that read a table: files.ReadFile(name) of an embed.FS.
func (w *writer) readings(file *ast.File, info *types.Info) []edit {
	var edits []edit
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if method, ok := call.Fun.(*ast.SelectorExpr); ok && method.Sel.Name == "ReadFile" && types.TypeString(info.TypeOf(method.X), nil) == "embed.FS" {
			from, to := w.offset(call.Pos()), w.offset(call.Lparen)+1
			edits = append(edits, edit{at: from, cut: to - from, text: "mutant__.ReadFile(files, "})
		}
		return true
	})
	return edits
}

func (w *writer) offset(pos token.Pos) int { return w.fset.Position(pos).Offset }

// edit puts a text in place of what stands at an offset.
type edit struct {
	at, cut int
	width   int // of what is opened: the wider one stands outside
	text    string
}

func apply(source string, edits []edit) string {
	slices.SortStableFunc(edits, func(a, b edit) int { return a.at - b.at })
	var out strings.Builder
	at := 0
	for _, e := range edits {
		out.WriteString(source[at:e.at] + e.text)
		at = e.at + e.cut
	}
	return out.String() + source[at:]
}
