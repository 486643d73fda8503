// Package browser tries the page that attribd serves over HTTP in a headless
// Chromium, by keyboard and by eye.
package browser
