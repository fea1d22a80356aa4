package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// suite is the test binary of a package.
type suite struct {
	name  string // of the package under core, empty for core itself
	dir   string // where it runs
	file  string
	tests []string // those that judge
	took  time.Duration
	asked map[int]answers
	words map[string]bool // of sets: whether they are asked the second time too
	idle  chan *server
}

// answers are what the tests found a condition to be: false, true.
type answers struct {
	seen  [2]bool
	again [2]bool // and when they ran a second time: what is worked out once is not
}

// compile makes the test binaries, with all mutants in them.
func compile(dir string, packages []string, jobs int) ([]*suite, error) {
	var suites []*suite
	for _, name := range append([]string{"", words}, packages...) {
		s := &suite{name: name, dir: filepath.Join("core", name), file: filepath.Join(dir, "core"+name+".test"), idle: make(chan *server, jobs)}
		clause, err := s.selectTests()
		if err != nil {
			return nil, err
		}
		if len(s.tests) == 0 {
			continue
		}
		if err := s.build(dir, clause); err != nil {
			return nil, fmt.Errorf("%s does not compile with its mutants: %w", s.dir, err)
		}
		if err := s.calibrate(); err != nil {
			return nil, fmt.Errorf("%s: %w", s.dir, err)
		}
		suites = append(suites, s)
	}
	return suites, nil
}

// selectTests leaves out what judges no mutant: in core what cuts and mangles
// texts, elsewhere what is measured on texts beside the project. It gives the
// name in the tests' package clause.
func (s *suite) selectTests() (string, error) {
	files, err := filepath.Glob(s.dir + "/*_test.go")
	if err != nil {
		return "", err
	}
	clause := ""
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return "", err
		}
		clause = file.Name.Name
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && s.judges(f) {
				s.tests = append(s.tests, f.Name.Name)
			}
		}
	}
	return clause, nil
}

func (s *suite) judges(f *ast.FuncDecl) bool {
	name := f.Name.Name
	if f.Recv != nil || !strings.HasPrefix(name, "Test") {
		return false
	}
	if s.name == "" {
		return slices.Contains(inCore, name)
	}
	return !readsGold(f) && !strings.HasPrefix(name, "TestSweep") && !strings.HasPrefix(name, "TestAnyOrder")
}

func readsGold(f *ast.FuncDecl) bool {
	found := false
	ast.Inspect(f, func(n ast.Node) bool {
		if call, ok := n.(*ast.SelectorExpr); ok && call.Sel.Name == "Gold" {
			found = true
		}
		return !found
	})
	return found
}

// build compiles the tests with a main of their own, which serves.
func (s *suite) build(dir, clause string) error {
	quoted := make([]string, len(s.tests))
	for i, t := range s.tests {
		quoted[i] = strconv.Quote(t)
	}
	imports, read := "", ""
	if s.name == "" {
		imports = "\t\"encoding/json\"\n\t\"time\"\n"
		read = `mutant__.Read = func(source string) string {
		data, _ := json.MarshalIndent(Extract(source, time.Time{}), "", " ")
		return string(data)
	}`
	}
	source := strings.NewReplacer("PACKAGE", clause, "IMPORTS", imports, "READ", read, "TESTS", strings.Join(quoted, ", ")).Replace(serveSource)
	overlay, err := withFile(dir, filepath.Join(s.dir, "mutants_main_test.go"), s.file+".go", source)
	if err != nil {
		return err
	}
	build := exec.Command("go", "test", "-c", "-vet=off", "-overlay", overlay, "-o", s.file, "./"+s.dir)
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	return nil
}

// calibrate runs the tests on the program as it is and notes what they ask.
func (s *suite) calibrate() error {
	server, err := s.start("")
	if err != nil {
		return err
	}
	began := time.Now()
	s.asked, s.words = map[int]answers{}, map[string]bool{}
	for line := range server.ask("asked", 5*time.Minute, "end") {
		if word, ok := strings.CutPrefix(line, "word "); ok {
			again, word, _ := strings.Cut(word, " ")
			s.words[word] = again == "true"
			continue
		}
		var id int
		var is, again bool
		if _, err := fmt.Sscanf(line, "asked %d %t %t", &id, &is, &again); err != nil {
			return fmt.Errorf("the tests do not pass as they are: %s", line)
		}
		known := s.asked[id]
		if is {
			known.seen[1], known.again[1] = true, again
		} else {
			known.seen[0], known.again[0] = true, again
		}
		s.asked[id] = known
	}
	s.took = time.Since(began) / 2
	if len(s.asked) == 0 && s.name != words {
		fmt.Fprintf(os.Stderr, "%s asks nothing\n", s.dir)
	}
	s.idle <- server
	return nil
}

// asks reports whether a mutant can make a difference to the suite, and whether
// it still does in a process that has run the tests before.
func (s *suite) asks(m *mutant) (ever, again bool) {
	if m.word != "" {
		again, ever = s.words[m.word]
		return ever, again
	}
	if m.site < 0 {
		return true, false
	}
	other := 1
	if m.value {
		other = 0
	}
	known := s.asked[m.site]
	return known.seen[other], known.again[other]
}
