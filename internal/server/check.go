package server

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/attrib/language"
)

// check returns what is wrong with a request, or nil, as far as that is cheap to
// see; the language is not.
func check(req *attribv1.AttributeRequest) *Error {
	if req.GetDocument() == nil {
		return invalid(RequestInvalid, "document", "document is required")
	}
	for _, fault := range []func(*attribv1.AttributeRequest) *Error{
		checkID, checkEncoding, checkConfig, checkTag, checkText,
	} {
		if err := fault(req); err != nil {
			return err
		}
	}
	return nil
}

func checkID(req *attribv1.AttributeRequest) *Error {
	n := utf8.RuneCountInString(req.GetDocument().GetId())
	if n <= MaxIDCharacters {
		return nil
	}
	return invalid(RequestInvalid, "document.id",
		fmt.Sprintf("document.id has %d characters, more than %d", n, MaxIDCharacters),
		"maxCharacters", MaxIDCharacters, "characters", n)
}

func checkEncoding(req *attribv1.AttributeRequest) *Error {
	if _, known := attribv1.OffsetEncoding_name[int32(req.GetOffsetEncoding())]; known {
		return nil
	}
	return invalid(OffsetEncodingUnknown, "offset_encoding",
		fmt.Sprintf("offset_encoding %d is not known", req.GetOffsetEncoding()),
		"offsetEncoding", int32(req.GetOffsetEncoding()))
}

func checkConfig(req *attribv1.AttributeRequest) *Error {
	if c := req.GetConfig().GetMinConfidence(); math.IsNaN(c) || c < 0 || c > 1 {
		return invalid(ConfidenceOutOfRange, "config.min_confidence",
			fmt.Sprintf("config.min_confidence is %v, not between 0 and 1", c), "minConfidence", c)
	}
	for i, kind := range req.GetConfig().GetKinds() {
		_, known := attribv1.QuoteKind_name[int32(kind)]
		if !known || kind == attribv1.QuoteKind_QUOTE_KIND_UNSPECIFIED {
			field := fmt.Sprintf("config.kinds[%d]", i)
			return invalid(RequestInvalid, field,
				fmt.Sprintf("%s is %d, which is no kind of quote", field, kind), "kind", int32(kind))
		}
	}
	return nil
}

func checkText(req *attribv1.AttributeRequest) *Error {
	text := req.GetDocument().GetText()
	if !utf8.ValidString(text) {
		return invalid(RequestInvalid, "document.text", "document.text is not valid UTF-8")
	}
	if strings.TrimFunc(text, unicode.IsSpace) == "" {
		return invalid(TextEmpty, "document.text", "document.text is empty or white space alone")
	}
	if n := utf8.RuneCountInString(text); n > MaxTextCharacters {
		return invalid(TextTooLong, "document.text",
			fmt.Sprintf("document.text has %d characters, more than %d", n, MaxTextCharacters),
			"maxCharacters", MaxTextCharacters, "characters", n)
	}
	return nil
}

// checkTag refuses a tag of another language. The tag is repeated in the error
// only where it looks like one, lest somebody put their article there.
func checkTag(req *attribv1.AttributeRequest) *Error {
	tag := req.GetDocument().GetLanguageCode()
	if tag == "" {
		return nil
	}
	if !wellFormed(tag) {
		return invalid(LanguageUnsupported, "document.language_code", `document.language_code is no BCP-47 tag; only "fr" is read`)
	}
	if primary, _, _ := strings.Cut(tag, "-"); strings.EqualFold(primary, "fr") {
		return nil
	}
	return invalid(LanguageUnsupported, "document.language_code",
		fmt.Sprintf(`document.language_code is %q; only "fr" is read`, tag), "languageCode", tag)
}

// wellFormed reports whether tag has the shape of a BCP-47 tag.
func wellFormed(tag string) bool {
	if len(tag) > 64 {
		return false
	}
	for subtag := range strings.SplitSeq(tag, "-") {
		if len(subtag) == 0 || len(subtag) > 8 || strings.ContainsFunc(subtag, notAlphanumeric) {
			return false
		}
	}
	return true
}

func notAlphanumeric(r rune) bool {
	return r >= utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// checkLanguage asks the text where no tag says what it is.
func checkLanguage(req *attribv1.AttributeRequest) *Error {
	doc := req.GetDocument()
	if doc.GetLanguageCode() != "" || !language.PlainlyNotFrench(doc.GetText()) {
		return nil
	}
	return invalid(LanguageUnsupported, "document.text",
		`document.text is plainly not French; if it is, say so with language_code "fr"`)
}
