package main

import (
	"bytes"
	"debug/buildinfo"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	cdx "github.com/CycloneDX/cyclonedx-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/tools/release/compile"
)

// agreed fails for licences that nobody has thought about yet.
func agreed(t *testing.T, of string, licence cdx.LicenseChoice) {
	t.Helper()
	expression := licence.Expression
	if licence.License != nil {
		expression = licence.License.ID
	}
	for id := range strings.SplitSeq(expression, " AND ") {
		assert.Contains(t, []string{"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MPL-2.0"}, id, of)
	}
}

// billed holds the bill of materials of a system against what its program says
// it was linked from.
func billed(t *testing.T, j *job, target compile.Target, version string) {
	t.Helper()
	name := fmt.Sprintf("attribd_%s_%s_%s", version, target.OS, target.Arch)
	raw, err := os.ReadFile(filepath.Join(j.out, name+".cdx.json"))
	require.NoError(t, err)
	var bom cdx.BOM
	require.NoError(t, cdx.NewBOMDecoder(bytes.NewReader(raw), cdx.BOMFileFormatJSON).Decode(&bom))
	assert.Equal(t, cdx.SpecVersion1_6, bom.SpecVersion)
	assert.Regexp(t, `^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`, bom.SerialNumber)
	assert.Equal(t, version, bom.Metadata.Component.Version)

	suffix := ".tar.gz"
	if target.OS == "windows" {
		suffix = ".zip"
	}
	program := entries(t, filepath.Join(j.out, name+suffix))[name+"/"+target.Program()].body
	info, err := buildinfo.Read(bytes.NewReader(program))
	require.NoError(t, err)
	assert.Equal(t, sum(program), (*bom.Metadata.Component.Hashes)[0].Value)
	want := []string{"grammalecte-lexicon", "std"}
	for _, module := range info.Deps {
		want = append(want, module.Path)
	}
	var got []string
	refs := map[string]bool{}
	for _, component := range *bom.Components {
		got = append(got, component.Name)
		assert.False(t, refs[component.BOMRef], "%s stands twice", component.BOMRef)
		refs[component.BOMRef] = true
		assert.NotEmpty(t, *component.Licenses, component.Name)
		for _, licence := range *component.Licenses {
			agreed(t, component.Name, licence)
		}
		assert.NotEmpty(t, component.Version, component.Name)
	}
	assert.ElementsMatch(t, want, got)
	for _, ref := range *(*bom.Dependencies)[0].Dependencies {
		assert.True(t, refs[ref], ref)
	}
}
