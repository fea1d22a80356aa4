package main

import (
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// suite is the test binary of a package.
type suite struct {
	name  string   // of the package under core, empty for core itself
	dir   string   // where it runs
	args  []string // the tests that judge
	file  string
	took  time.Duration   // for all tests on the program as it is
	asked map[int][2]bool // for each site whether it was found false, and true
}

// compile makes the test binaries, with all mutants in them, and runs each once
// as it is: all must pass, and what they ask is noted.
func compile(dir string, packages []string) ([]*suite, error) {
	var suites []*suite
	for _, name := range append([]string{"", words}, packages...) {
		s := &suite{name: name, dir: filepath.Join("core", name), file: filepath.Join(dir, "core"+name+".test")}
		build := exec.Command("go", "test", "-c", "-vet=off", "-overlay", overlayFile(dir), "-o", s.file, "./"+s.dir)
		if out, err := build.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("%s does not compile with its mutants: %w\n%s", s.dir, err, out)
		}
		if _, err := os.Stat(s.file); err != nil {
			continue // no tests
		}
		if err := s.selectTests(); err != nil {
			return nil, err
		}
		if err := s.calibrate(filepath.Join(dir, "asked")); err != nil {
			return nil, err
		}
		suites = append(suites, s)
	}
	return suites, nil
}

// selectTests leaves out what judges no mutant: in core what cuts and mangles
// texts, elsewhere what is measured on texts beside the project.
func (s *suite) selectTests() error {
	s.args = []string{"-test.failfast", "-test.run", inCore}
	if s.name == "" {
		return nil
	}
	files, err := filepath.Glob(s.dir + "/*_test.go")
	if err != nil {
		return err
	}
	skip := []string{}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && readsGold(f) {
				skip = append(skip, f.Name.Name)
			}
		}
	}
	s.args = []string{"-test.failfast", "-test.skip", "^(" + strings.Join(skip, "|") + ")$"}
	return nil
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

func (s *suite) calibrate(noted string) error {
	began := time.Now()
	if out, err := s.run(time.Minute, "VISAVIS_ASKED="+noted); err != nil {
		return fmt.Errorf("%s fails as it is: %w\n%s", s.dir, err, out)
	}
	s.took = time.Since(began)
	data, err := os.ReadFile(noted)
	if err != nil {
		return fmt.Errorf("%s notes nothing: %w", s.dir, err)
	}
	s.asked = map[int][2]bool{}
	for line := range strings.Lines(string(data)) {
		var id int
		var is bool
		if _, err := fmt.Sscan(line, &id, &is); err != nil {
			return err
		}
		seen := s.asked[id]
		if is {
			seen[1] = true
		} else {
			seen[0] = true
		}
		s.asked[id] = seen
	}
	return nil
}

func (s *suite) run(limit time.Duration, setting string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	run := exec.CommandContext(ctx, s.file, s.args...)
	run.Dir = s.dir
	run.Env = append(os.Environ(), setting)
	return run.CombinedOutput()
}

// asks reports whether a mutant can make a difference to the suite.
func (s *suite) asks(m *mutant) bool {
	if m.site < 0 {
		return true
	}
	seen := s.asked[m.site]
	return m.value && seen[0] || !m.value && seen[1]
}

// run judges the mutants, some at a time.
func run(suites []*suite, mutants []*mutant, jobs int) {
	work := make(chan *mutant)
	var done sync.WaitGroup
	for range jobs {
		done.Go(func() {
			for m := range work {
				m.judge(suites)
			}
		})
	}
	for i, m := range mutants {
		if i > 0 && i%100 == 0 {
			fmt.Fprintf(os.Stderr, "%d of %d\n", i, len(mutants))
		}
		work <- m
	}
	close(work)
	done.Wait()
}

// judge runs the package's own tests, then those of the whole, then the others.
func (m *mutant) judge(suites []*suite) {
	m.verdict = unasked
	for pass := range 3 {
		for _, s := range suites {
			if s.turn(m) != pass || !s.asks(m) {
				continue
			}
			m.verdict = survived
			if _, err := s.run(10*time.Second+10*s.took, "VISAVIS_MUTANT="+m.key); err != nil {
				m.verdict = killed
				return
			}
		}
	}
}

func (s *suite) turn(m *mutant) int {
	switch {
	case s.name == m.group, s.name == words && m.site < 0:
		return 0
	case s.name == "":
		return 1
	}
	return 2
}
