package main

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"time"
)

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
		if i > 0 && i%500 == 0 {
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
			ever, again := s.asks(m)
			if s.turn(m) != pass || !ever {
				continue
			}
			m.verdict = survived
			if !s.passes(m, again) {
				m.verdict = killed
				return
			}
		}
	}
}

// first are the packages whose cases ask most for the words of a table.
var first = map[string]string{
	"words: acts": "act", "words: topics": "topic", "words: classes": "grammar", "words: verbs": "grammar", "words: units": "date",
	"words: offices": "entity", "words: cues": "attribution", "words: meetings": "meeting", "words: evidence": "meeting",
}

func (s *suite) turn(m *mutant) int {
	switch {
	case s.name == m.group, s.name == first[m.group]:
		return 0
	case s.name == "":
		return 1
	}
	return 2
}

// readTexts tells of every survivor in which texts it matters: one that matters
// in none may be needless, the others lack a case.
func readTexts(whole *suite, mutants []*mutant, list string, jobs int) error {
	var servers []*server
	for range jobs {
		s, err := whole.start("")
		if err != nil {
			return err
		}
		defer s.stop()
		servers = append(servers, s)
	}
	work := make(chan *mutant)
	var done sync.WaitGroup
	for _, s := range servers {
		done.Go(func() {
			for range s.ask("load "+list, 5*time.Minute, "") {
				break
			}
			for m := range work {
				for line := range s.ask("texts "+m.key, time.Minute, "") {
					m.texts = strings.TrimPrefix(line, "texts ")
					break
				}
				if m.texts == "" {
					s.stop()
					if fresh, err := whole.start(""); err == nil {
						*s = *fresh
						for range s.ask("load "+list, 5*time.Minute, "") {
							break
						}
					}
				}
			}
		})
	}
	for _, m := range mutants {
		if m.verdict != killed && m.site >= 0 {
			work <- m
		}
	}
	close(work)
	done.Wait()
	return nil
}
