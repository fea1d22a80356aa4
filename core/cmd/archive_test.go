//go:build unix

package cmd

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// asProgram makes this test's binary the program, so that it can be killed.
const asProgram = "VISAVIS_TEST_AS_PROGRAM"

// generated says how many articles the archive of these tests has; `make archive`
// asks for 200,000.
const generated = "VISAVIS_TEST_ARTICLES"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

func program(args ...string) *exec.Cmd {
	c := exec.Command(os.Args[0], args...)
	c.Env = append(os.Environ(), asProgram+"=yes")
	return c
}

// archiveSize is how many articles are read where no other number is asked for.
func archiveSize(t *testing.T) int {
	t.Helper()
	if told := os.Getenv(generated); told != "" {
		n, err := strconv.Atoi(told)
		require.NoError(t, err)
		return n
	}
	return 4000
}

// generate writes n articles, each another one, among them lines that are none.
func generate(w io.Writer, n int) error {
	out := bufio.NewWriter(w)
	subjects := []string{"the railway", "wheat", "a customs accord", "water", "visas"}
	for i := range n {
		if i%1000 == 500 {
			fmt.Fprintf(out, "{\"text\": \"cut off %d\n", i)
		}
		fmt.Fprintf(out, `{"title":"Talks %d","date":"2025-05-%02d","text":"VARNA, May %d, 2025 -- President Ana Mareth of Estonia met Prime Minister Jon Olin of Malta.\n\nMareth said that %s must grow by %d percent. Both signed a memorandum."}`+"\n",
			i, i%28+1, i%28+1, subjects[i%len(subjects)], i)
	}
	return out.Flush()
}

func TestAnArchiveSurvivesAKillInTheMiddle(t *testing.T) {
	n, dir := archiveSize(t), t.TempDir()
	in, undisturbed, killed := filepath.Join(dir, "all.jsonl.gz"), filepath.Join(dir, "a.jsonl"), filepath.Join(dir, "b.jsonl")
	writePacked(t, in, func(w io.Writer) error { return generate(w, n) })

	began := time.Now()
	first := program("extract", "--format", "jsonl", "--output", undisturbed, in)
	told, err := first.CombinedOutput()
	require.Equal(t, statusFailed, first.ProcessState.ExitCode(), "%v: bad lines are remembered", err)
	assert.Equal(t, (n+499)/1000, strings.Count(string(told), "is not valid JSON"), "each bad line is listed")
	usage := first.ProcessState.SysUsage().(*syscall.Rusage)
	t.Logf("%d articles in %v: %.0f a second, %v of CPU, at most %d MB of memory", n, time.Since(began).Round(time.Millisecond),
		float64(n)/time.Since(began).Seconds(), (first.ProcessState.UserTime() + first.ProcessState.SystemTime()).Round(time.Millisecond), usage.Maxrss>>10)

	size := fileSize(t, undisturbed)
	for _, share := range []int64{3, 2} { // the second run goes on with the first one's work, and is killed too
		killAt(t, killed, size/share, "extract", "--format", "jsonl", "--output", killed, "--resume", in)
	}
	torn, err := os.OpenFile(killed, os.O_APPEND|os.O_WRONLY, 0)
	require.NoError(t, err)
	_, err = torn.WriteString(`{"schema":"visa`)
	require.NoError(t, err)
	require.NoError(t, torn.Close())

	last := program("extract", "--output", killed, "--resume", in)
	told, _ = last.CombinedOutput()
	require.Equal(t, statusFailed, last.ProcessState.ExitCode(), string(told))
	assert.Equal(t, (n+499)/1000, strings.Count(string(told), "is not valid JSON"), "each bad line is listed, in the last run too")
	requireSameFile(t, undisturbed, killed)
}

// killAt starts the program and kills it once its output has grown to a size.
func killAt(t *testing.T, output string, size int64, args ...string) {
	t.Helper()
	c := program(args...)
	require.NoError(t, c.Start())
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	for {
		if info, err := os.Stat(output); err == nil && info.Size() >= size {
			break
		}
		select {
		case err := <-ended:
			require.Fail(t, "it ended before it was killed", "%v", err)
		default:
			time.Sleep(time.Millisecond)
		}
	}
	require.NoError(t, c.Process.Kill())
	<-ended
}

func writePacked(t *testing.T, name string, write func(io.Writer) error) {
	t.Helper()
	f, err := os.Create(name)
	require.NoError(t, err)
	packed := gzip.NewWriter(f)
	require.NoError(t, write(packed))
	require.NoError(t, packed.Close())
	require.NoError(t, f.Close())
}

func fileSize(t *testing.T, name string) int64 {
	t.Helper()
	info, err := os.Stat(name)
	require.NoError(t, err)
	return info.Size()
}

func requireSameFile(t *testing.T, want, got string) {
	t.Helper()
	a, err := os.Open(want)
	require.NoError(t, err)
	defer a.Close()
	b, err := os.Open(got)
	require.NoError(t, err)
	defer b.Close()
	require.Equal(t, fileSize(t, want), fileSize(t, got))
	left, right := make([]byte, 1<<20), make([]byte, 1<<20)
	for {
		n, _ := io.ReadFull(a, left)
		m, _ := io.ReadFull(b, right)
		require.True(t, bytes.Equal(left[:n], right[:m]), "byte for byte")
		if n == 0 {
			return
		}
	}
}

func TestInterruptEndsAfterAWholeLineAndResumeGoesOn(t *testing.T) {
	dir := t.TempDir()
	in, want, got := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "want.jsonl"), filepath.Join(dir, "got.jsonl")
	f, err := os.Create(in)
	require.NoError(t, err)
	require.NoError(t, generate(f, 400))
	require.NoError(t, f.Close())
	_, _ = program("extract", "--output", want, "--format", "jsonl", in).CombinedOutput()

	c := program("extract", "--format", "jsonl", "--output", got) // standard input stays open, so it cannot end by itself
	stdin, err := c.StdinPipe()
	require.NoError(t, err)
	var told bytes.Buffer
	c.Stderr = &told
	require.NoError(t, c.Start())
	require.NoError(t, generate(stdin, 100))
	for !written(got) {
		time.Sleep(time.Millisecond)
	}
	require.NoError(t, c.Process.Signal(os.Interrupt))
	_ = c.Wait()
	assert.Equal(t, statusStopped, c.ProcessState.ExitCode())
	assert.Contains(t, told.String(), "stopped; with --resume it goes on")
	data, err := os.ReadFile(got)
	require.NoError(t, err)
	assert.True(t, bytes.HasSuffix(data, []byte("\n")), "no line is torn")
	_, _ = program("extract", "--output", got, "--resume", in).CombinedOutput()
	requireSameFile(t, want, got)
}

// A folder that is a link is what it links to, and so is a file; a link to a folder
// below it is passed over, for that may be a folder above.
func TestLinksToArticlesAreRead(t *testing.T) {
	dir := laid(t, map[string]string{"real/a.txt": "First.", "else/b.txt": "Second."})
	for link, to := range map[string]string{"link": "real", "real/loop": "../real", "real/c.txt": "../else/b.txt", "real/d.txt": "nothing", "real/e.txt": "e.txt"} {
		require.NoError(t, os.Symlink(to, filepath.Join(dir, link)))
	}
	status, out, errs := run("", "extract", "--format", "jsonl", filepath.Join(dir, "link"))
	assert.Equal(t, statusFailed, status)
	assert.Equal(t, []string{"First.", "Second."}, textsOf(t, out))
	assert.Contains(t, errs, "link/d.txt: no such file\n")
	assert.Contains(t, errs, "link/e.txt: too many")
	assert.Equal(t, 2, strings.Count(errs, "\n"))
}

func TestASecondRunKeepsOutOfWhatIsBeingWritten(t *testing.T) {
	got := filepath.Join(t.TempDir(), "got.jsonl")
	first := program("extract", "--format", "jsonl", "--output", got) // standard input stays open, so it cannot end by itself
	stdin, err := first.StdinPipe()
	require.NoError(t, err)
	require.NoError(t, first.Start())
	require.NoError(t, generate(stdin, 100))
	for !written(got) {
		time.Sleep(time.Millisecond)
	}
	in := file(t, "in.jsonl", `{"text":"One thing."}`+"\n")
	for _, options := range [][]string{{}, {"--resume"}} {
		status, _, told := run("", append([]string{"extract", "--format", "jsonl", "--output", got, in}, options...)...)
		assert.Equal(t, statusFailed, status)
		assert.Contains(t, told, "another run is writing into it")
	}
	require.NoError(t, stdin.Close())
	require.NoError(t, first.Wait())
	data, err := os.ReadFile(got)
	require.NoError(t, err)
	assert.Equal(t, 100, bytes.Count(data, []byte("\n")))
}

func written(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Size() > 0
}

func TestAClosedPipeEndsQuietly(t *testing.T) {
	in := file(t, "in.jsonl", strings.Repeat(`{"text":"One thing."}`+"\n", 5000))
	c := program("extract", "--format", "jsonl", in)
	records, err := c.StdoutPipe()
	require.NoError(t, err)
	var told bytes.Buffer
	c.Stderr = &told
	require.NoError(t, c.Start())
	_, err = bufio.NewReader(records).ReadString('\n')
	require.NoError(t, err)
	require.NoError(t, records.Close())
	_ = c.Wait()
	status, _ := c.ProcessState.Sys().(syscall.WaitStatus)
	assert.True(t, status.Signaled() && status.Signal() == syscall.SIGPIPE, "as every program in a pipe ends: %v", c.ProcessState)
	assert.Empty(t, told.String())
}

func TestAPipeWithoutAWriterIsToldNotWaitedFor(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	require.NoError(t, syscall.Mkfifo(pipe, 0o600))
	status, _, errs := run("", "extract", pipe)
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, errs, "nobody writes into")
}

func TestAnOutputThatCannotBeWrittenIsToldNotWaitedFor(t *testing.T) {
	in, pipe := filepath.Join(t.TempDir(), "a.txt"), filepath.Join(t.TempDir(), "pipe")
	require.NoError(t, os.WriteFile(in, []byte(readout), 0o600))
	require.NoError(t, syscall.Mkfifo(pipe, 0o600))
	for _, c := range []struct {
		reason string
		args   []string
		want   string
	}{
		{"nobody takes what is written", []string{"extract", "--output", pipe, in}, "nobody reads"},
		{"a pipe keeps nothing that could be gone on with", []string{"extract", "--resume", "--output", pipe, in}, "is no file"},
		{"a device neither", []string{"extract", "--resume", "--output", "/dev/full", in}, "is no file"},
	} {
		status, _, errs := run("", c.args...)
		assert.NotZero(t, status, c.reason)
		assert.Contains(t, errs, c.want, c.reason)
	}
}

func TestAPipeWithAWriterIsRead(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	require.NoError(t, syscall.Mkfifo(pipe, 0o600))
	both, err := os.OpenFile(pipe, os.O_RDWR, 0)
	require.NoError(t, err)
	_, err = both.WriteString(readout)
	require.NoError(t, err)
	type result struct {
		status int
		out    string
	}
	ended := make(chan result, 1)
	in, err := openFile(pipe)
	require.NoError(t, err)
	defer in.Close()
	require.NoError(t, both.Close())
	go func() {
		status, out, _ := run("", "extract", pipe, "--format", "jsonl")
		ended <- result{status, out}
	}()
	r := <-ended
	assert.Equal(t, statusOK, r.status)
	assert.Contains(t, r.out, "VARNA")
}

func TestALimitOfMemoryIsToldInWords(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("other systems have no such limit")
	}
	c := exec.Command("sh", "-c", `ulimit -v 2000000 && exec "$0" extract`, os.Args[0])
	c.Env = append(os.Environ(), asProgram+"=yes")
	c.Stdin = strings.NewReader(readout)
	told, _ := c.CombinedOutput()
	assert.Contains(t, string(told), "may use 1953 MB of address space")
}
