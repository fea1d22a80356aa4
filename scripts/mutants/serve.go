package main

import (
	"bufio"
	"fmt"
	"iter"
	"os"
	"os/exec"
	"time"
)

// server is a running test binary, which turns into one mutant after the other.
type server struct {
	process *exec.Cmd
	in      *os.File
	out     chan string // closed when the process is gone
}

func (s *suite) start(setting string) (*server, error) {
	asks, in, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	answers, out, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	process := exec.Command(s.file)
	process.Dir, process.Stdin, process.ExtraFiles = s.dir, asks, []*os.File{out}
	process.Stderr = nil
	process.Env = append(os.Environ(), "VISAVIS_MUTANT="+setting)
	if err := process.Start(); err != nil {
		return nil, fmt.Errorf("%s does not run: %w", s.file, err)
	}
	asks.Close()
	out.Close()
	lines := make(chan string, 100)
	go func() {
		scan := bufio.NewScanner(answers)
		for scan.Scan() {
			lines <- scan.Text()
		}
		answers.Close()
		close(lines)
	}()
	return &server{process, in, lines}, nil
}

// ask gives the lines of an answer up to one that ends it, fewer where the
// process falls silent.
func (s *server) ask(what string, limit time.Duration, end string) iter.Seq[string] {
	return func(yield func(string) bool) {
		fmt.Fprintln(s.in, what)
		patience := time.After(limit)
		for {
			select {
			case line, open := <-s.out:
				if !open || line == end || !yield(line) {
					return
				}
			case <-patience:
				return
			}
		}
	}
}

func (s *server) stop() {
	s.in.Close()
	_ = s.process.Process.Kill()
	_ = s.process.Wait()
}

// passes reports whether the tests pass on a mutant: they do not where the
// process breaks down, hangs or fails. A process that did is not used again.
func (s *suite) passes(m *mutant, again bool) bool {
	server, err := s.serverFor(m, again)
	if err != nil {
		return false
	}
	ask := "as started"
	if m.site >= 0 || m.word != "" {
		ask = m.key
	}
	for answer := range server.ask(ask, 5*time.Second+10*s.took, "") {
		if again {
			s.idle <- server
		} else {
			server.stop()
		}
		return answer == "passed"
	}
	server.stop()
	return false
}

// serverFor is one that has run the tests already, or a fresh one for what is
// worked out once: rows of tables, and the conditions asked for that.
func (s *suite) serverFor(m *mutant, again bool) (*server, error) {
	if !again {
		return s.start(m.key)
	}
	select {
	case server := <-s.idle:
		return server, nil
	default:
		return s.start("")
	}
}

// stop ends the processes that wait for more.
func stop(suites []*suite) {
	for _, s := range suites {
		for len(s.idle) > 0 {
			(<-s.idle).stop()
		}
	}
}
