package browser_test

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const patience = 30 * time.Second

// tab is a page in the browser, and what it complained of.
type tab struct {
	*testing.T

	ctx        context.Context
	mu         sync.Mutex
	complaints []string
}

// open opens the page that ATTRIBD_PAGE names, in a window of a width.
func open(t *testing.T, width int64) *tab {
	t.Helper()
	url := os.Getenv("ATTRIBD_PAGE")
	if url == "" {
		t.Skip("no ATTRIBD_PAGE: make check-page starts a server")
	}
	if token := os.Getenv("ATTRIBD_PAGE_TOKEN"); (token != "") != (t.Name() == "TestToken") {
		t.Skip("this server asks for a token, or the test wants one that does")
	}
	path, err := exec.LookPath("chromium")
	require.NoError(t, err)
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.Flag("lang", "en"))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, patience)
	t.Cleanup(cancel)
	p := &tab{T: t, ctx: ctx}
	chromedp.ListenTarget(ctx, p.listen)
	p.do(log.Enable(), emulation.SetDeviceMetricsOverride(width, 900, 1, width < 500),
		chromedp.Navigate(url), chromedp.WaitVisible("#text"))
	t.Cleanup(func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		assert.Empty(t, p.complaints)
	})
	return p
}

// listen keeps errors of scripts and of the policy for content.
func (p *tab) listen(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch event := event.(type) {
	case *runtime.EventExceptionThrown:
		p.complaints = append(p.complaints, event.ExceptionDetails.Error())
	case *log.EventEntryAdded:
		if !strings.Contains(event.Entry.Text, "status of 40") { // an answer that a test asked for
			p.complaints = append(p.complaints, event.Entry.Text)
		}
	}
}

func (p *tab) do(actions ...chromedp.Action) {
	p.Helper()
	require.NoError(p, chromedp.Run(p.ctx, actions...))
}

// eval returns the value of an expression.
func eval[V any](p *tab, expression string) V {
	p.Helper()
	var out V
	p.do(chromedp.Evaluate(expression, &out))
	return out
}

// submit puts a text into the page and sends it by the keyboard.
func (p *tab) submit(text string) {
	p.Helper()
	p.do(chromedp.Focus("#text"), chromedp.ActionFunc(func(ctx context.Context) error { return input.InsertText(text).Do(ctx) }),
		chromedp.KeyEvent(kb.Enter, chromedp.KeyModifiers(input.ModifierCtrl)))
}

// enter is the key as a keyboard sends it: in one event for key and character.
func enter() chromedp.Action {
	key := input.DispatchKeyEvent(input.KeyDown).WithKey("Enter").WithCode("Enter").WithWindowsVirtualKeyCode(13)
	return chromedp.Tasks{key.WithText("\r"), input.DispatchKeyEvent(input.KeyUp).WithKey("Enter").WithCode("Enter").WithWindowsVirtualKeyCode(13)}
}

// answered waits for the answer to a text.
func (p *tab) answered() {
	p.Helper()
	p.do(chromedp.WaitVisible("#answer"), chromedp.Poll(`document.querySelector("#status").textContent.includes("engine")`, nil))
}

const article = "🌉 Le pont\n\n« Le pont rouvrira 🎉 », a annoncé lundi Solène Marchadier, préfète de la Haute-Vorne. " +
	"« Il est temps », a-t-elle ajouté.\n\nLe maire, Jean Courcelle, affirme que la digue tiendra."

// The words reported are marked, and their speakers stand beside them.
func TestAnswer(t *testing.T) {
	p := open(t, 1200)
	p.submit(article)
	p.answered()
	assert.Equal(t, []string{"Le pont rouvrira 🎉", "Il est temps", "la digue tiendra"},
		eval[[]string](p, `[...document.querySelectorAll(".said")].map((mark) => mark.textContent)`))
	assert.Equal(t, []string{
		"Solène Marchadier, préfète de la Haute-Vorne · direct",
		"Solène Marchadier, préfète de la Haute-Vorne · direct",
		"Jean Courcelle, maire · indirect",
	}, eval[[]string](p, `[...document.querySelectorAll("summary")].map((card) => card.textContent)`))
	assert.Equal(t, strings.ReplaceAll(article, "\n\n", "|"),
		eval[string](p, `[...document.querySelectorAll(".row > p")].map((line) => line.textContent).join("|")`))
	assert.Contains(t, eval[string](p, `document.querySelector("#status").textContent`), "3 quotations, 2 speakers")
	assert.True(t, eval[bool](p, `(() => {
		const [words, card] = [".said", ".card"].map((name) => document.querySelector(name).getBoundingClientRect());
		return card.left > words.right && Math.abs(card.top - words.top) < 40;
	})()`), "the card is not beside its words")
}

// Everything can be reached and opened by the keyboard.
func TestKeyboard(t *testing.T) {
	p := open(t, 1200)
	p.submit(article)
	p.answered()
	p.do(chromedp.KeyEvent(kb.Tab)) // Attribute
	p.do(chromedp.KeyEvent(kb.Tab)) // Example
	p.do(chromedp.KeyEvent(kb.Tab)) // the first quotation
	require.Equal(t, "Le pont rouvrira 🎉", eval[string](p, `document.activeElement.textContent`))
	assert.NotEqual(t, "none", eval[string](p, `getComputedStyle(document.activeElement).outlineStyle`))
	p.do(enter())
	require.Equal(t, "SUMMARY", eval[string](p, `document.activeElement.tagName`))
	p.do(chromedp.Poll(`document.querySelectorAll("details[open] code").length > 0`, nil))
	shown := eval[string](p, `document.querySelector("details[open] dl").textContent`)
	assert.Contains(t, shown, "a annoncé")
	assert.Contains(t, shown, "found by name")
	assert.Greater(t, eval[int](p, `document.querySelector("details[open] code").parentElement.textContent.length`), 40,
		"the rule is not described")
	assert.Equal(t, []string{"Le pont rouvrira 🎉"},
		eval[[]string](p, `[...document.querySelectorAll(".lit")].map((mark) => mark.textContent)`), "its words are not lit")
	p.do(chromedp.KeyEvent(" "))
	assert.False(t, eval[bool](p, `document.activeElement.parentElement.open`))
}

func TestMouse(t *testing.T) {
	p := open(t, 1200)
	p.do(chromedp.Click("#example"))
	p.answered()
	p.do(chromedp.Click(".indirect"), chromedp.Poll(`document.querySelectorAll("details[open] code").length > 0`, nil))
	assert.Contains(t, eval[string](p, `document.querySelector("details[open] summary").textContent`), "indirect")
}

// An error is told with its reason, and takes the answer before away.
func TestError(t *testing.T) {
	p := open(t, 1200)
	p.do(chromedp.Click("#example"))
	p.answered()
	p.do(chromedp.Evaluate(`document.querySelector("#text").value = ""`, nil))
	p.submit("The mayor said on Tuesday that the bridge would not be opened before the end of the year, and that was that.")
	p.do(chromedp.WaitVisible("#error"))
	assert.Contains(t, eval[string](p, `document.querySelector("#error").textContent`), "LANGUAGE_UNSUPPORTED")
	assert.True(t, eval[bool](p, `document.querySelector("#answer").hidden`))
}

// Where the service asks for a token, so does the page, and then sends it.
func TestToken(t *testing.T) {
	p := open(t, 1200)
	p.submit(article)
	p.do(chromedp.WaitVisible("#token"))
	assert.Contains(t, eval[string](p, `document.querySelector("#error").textContent`), "TOKEN_INVALID")
	require.Equal(t, "token", eval[string](p, `document.activeElement.id`))
	p.do(chromedp.SendKeys("#token", os.Getenv("ATTRIBD_PAGE_TOKEN")), enter())
	p.answered()
	assert.Equal(t, 3, eval[int](p, `document.querySelectorAll("summary").length`))
}

// An article is text, whatever it looks like.
func TestMarkup(t *testing.T) {
	p := open(t, 1200)
	text := `« <img src=x onerror="window.caught = true"> Oui », a dit <script>window.caught = true</script> Jean Courcelle.`
	p.submit(text)
	p.answered()
	assert.Equal(t, text, eval[string](p, `document.querySelector(".row > p").textContent`))
	assert.Zero(t, eval[int](p, `document.querySelectorAll("#answer img, #answer script").length`))
	assert.False(t, eval[bool](p, `"caught" in window`))
}

// On a telephone nothing has to be pushed sideways.
func TestNarrow(t *testing.T) {
	p := open(t, 360)
	p.do(chromedp.Click("#example"))
	p.answered()
	assert.LessOrEqual(t, eval[int](p, `document.documentElement.scrollWidth`), 360)
}

// Words stand out enough from what is behind them, by light and by dark.
func TestContrast(t *testing.T) {
	for _, scheme := range []string{"light", "dark"} {
		t.Run(scheme, func(t *testing.T) {
			p := open(t, 1200)
			p.do(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}))
			p.do(chromedp.Click("#example"))
			p.answered()
			assert.GreaterOrEqual(t, eval[float64](p, contrast), 4.5)
		})
	}
}

// contrast is the least of any words on the page, as WCAG has it.
const contrast = `(() => {
	const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
	const light = (colour) => {
		const [r, g, b] = channels(colour).map((c) => c / 255).map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
		return .2126 * r + .7152 * g + .0722 * b;
	};
	const behind = (node) => {
		for (; node; node = node.parentElement) {
			const colour = getComputedStyle(node).backgroundColor;
			if ((channels(colour)[3] ?? 1) > 0) return colour;
		}
		return "rgb(255, 255, 255)";
	};
	const ratio = (node) => {
		const [a, b] = [light(getComputedStyle(node).color), light(behind(node))].sort((x, y) => y - x);
		return (a + .05) / (b + .05);
	};
	return Math.min(...[...document.querySelectorAll("h1, header p, label, .hint, #status, .row p, .said, .cue, summary span")].map(ratio));
})()`

// The picture for docs, where ATTRIBD_SCREENSHOT says.
func TestScreenshot(t *testing.T) {
	file := os.Getenv("ATTRIBD_SCREENSHOT")
	if file == "" {
		t.Skip("no ATTRIBD_SCREENSHOT")
	}
	p := open(t, 1200)
	p.do(chromedp.Click("#example"))
	p.answered()
	p.do(chromedp.Evaluate(`document.querySelector("#status").textContent = document.querySelector("#status").textContent.replace(/\d+ ms, /, "")`, nil),
		chromedp.Click("summary"), chromedp.Poll(`document.querySelectorAll("details[open] code").length > 0`, nil))
	var picture []byte
	p.do(chromedp.FullScreenshot(&picture, 100))
	require.NoError(t, os.WriteFile(file, picture, 0o600))
}
