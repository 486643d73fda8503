package bill

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	cdx "github.com/CycloneDX/cyclonedx-go"
)

// Product is what the bill is of.
type Product struct {
	Name     string // "attribd"
	Path     string // of its module
	Version  string
	Revision string
	Time     time.Time
}

// CycloneDX writes a bill as CycloneDX JSON. Its serial number follows from the
// binary.
func (b *Bill) CycloneDX(p Product) ([]byte, error) {
	main := b.product(p)
	components := []cdx.Component{lexicon()}
	for _, m := range b.Modules {
		component, err := m.component()
		if err != nil {
			return nil, err
		}
		components = append(components, component)
	}
	refs := make([]string, len(components))
	for i := range components {
		refs[i] = components[i].BOMRef
	}
	bom := cdx.NewBOM()
	bom.SerialNumber = serial(b.SHA256)
	bom.Metadata = &cdx.Metadata{
		Timestamp: p.Time.UTC().Format(time.RFC3339),
		Component: main,
	}
	bom.Components = &components
	bom.Dependencies = &[]cdx.Dependency{{Ref: main.BOMRef, Dependencies: &refs}}
	var out bytes.Buffer
	encoder := cdx.NewBOMEncoder(&out, cdx.BOMFileFormatJSON).SetPretty(true).SetEscapeHTML(false)
	err := encoder.EncodeVersion(bom, cdx.SpecVersion1_6)
	return out.Bytes(), err
}

func (b *Bill) product(p Product) *cdx.Component {
	purl := fmt.Sprintf("pkg:golang/%s@v%s?goarch=%s&goos=%s&type=module", p.Path, p.Version, b.Arch, b.OS)
	return &cdx.Component{
		BOMRef:     purl,
		Type:       cdx.ComponentTypeApplication,
		Name:       p.Name,
		Version:    p.Version,
		PackageURL: purl,
		Hashes:     &[]cdx.Hash{{Algorithm: cdx.HashAlgoSHA256, Value: b.SHA256}},
		Licenses:   expression([]string{"Apache-2.0", "MPL-2.0"}),
		Properties: &[]cdx.Property{
			{Name: "attribd:revision", Value: p.Revision},
			{Name: "attribd:go", Value: b.Go},
		},
	}
}

// lexicon is data under a licence of its own; see NOTICE.
func lexicon() cdx.Component {
	return cdx.Component{
		BOMRef:      "pkg:generic/grammalecte-lexicon@7.5",
		Type:        cdx.ComponentTypeData,
		Name:        "grammalecte-lexicon",
		Version:     "7.5",
		Description: "French lexicon of Grammalecte, reduced; embedded.",
		PackageURL:  "pkg:generic/grammalecte-lexicon@7.5",
		Licenses:    expression([]string{"MPL-2.0"}),
	}
}

func (m *Module) component() (cdx.Component, error) {
	purl := fmt.Sprintf("pkg:golang/%s@%s?type=module", m.Path, m.Version)
	if m.Path == standard {
		purl = fmt.Sprintf("pkg:golang/%s@%s", m.Path, m.Version)
	}
	component := cdx.Component{
		BOMRef:     purl,
		Type:       cdx.ComponentTypeLibrary,
		Name:       m.Path,
		Version:    m.Version,
		Scope:      cdx.ScopeRequired,
		PackageURL: purl,
		Licenses:   expression(m.Licences),
	}
	if m.Sum == "" {
		return component, nil
	}
	digest, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(m.Sum, "h1:"))
	if err != nil {
		return component, fmt.Errorf("checksum of %s: %w", m.Path, err)
	}
	component.Hashes = &[]cdx.Hash{{Algorithm: cdx.HashAlgoSHA256, Value: hex.EncodeToString(digest)}}
	return component, nil
}

// expression says that all these licences hold.
func expression(ids []string) *cdx.Licenses {
	if len(ids) == 1 {
		return &cdx.Licenses{{License: &cdx.License{ID: ids[0]}}}
	}
	return &cdx.Licenses{{Expression: strings.Join(ids, " AND ")}}
}

// serial makes a UUID, version 8, of a checksum in hexadecimal.
func serial(sha256 string) string {
	return fmt.Sprintf("urn:uuid:%s-%s-8%s-8%s-%s", sha256[:8], sha256[8:12], sha256[13:16], sha256[17:20], sha256[20:32])
}
