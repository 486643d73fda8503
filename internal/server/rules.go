package server

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"slices"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/attrib"
)

// ListRules lists the rules that an explanation can name, a page at a time.
func (s *Service) ListRules(_ context.Context, req *attribv1.ListRulesRequest) (*attribv1.ListRulesResponse, error) {
	size, err := pageSize(req.GetPageSize())
	if err != nil {
		return nil, err
	}
	start, err := s.pageStart(req.GetPageToken())
	if err != nil {
		return nil, err
	}
	end := min(start+size, len(s.rules))
	resp := &attribv1.ListRulesResponse{EngineVersion: s.engine.Version()}
	for _, rule := range s.rules[start:end] {
		resp.Rules = append(resp.Rules, &attribv1.Rule{Id: rule.ID, Description: rule.Description, Example: rule.Example})
	}
	if end < len(s.rules) {
		resp.NextPageToken = s.pageToken(s.rules[end].ID)
	}
	return resp, nil
}

func pageSize(asked int32) (int, *Error) {
	switch {
	case asked < 0:
		return 0, invalid(RequestInvalid, "page_size", fmt.Sprintf("page_size is %d, less than 0", asked), "pageSize", asked)
	case asked == 0:
		return defaultPageSize, nil
	default:
		return min(int(asked), maxPageSize), nil
	}
}

// pageStart returns the index of the first rule of a page.
func (s *Service) pageStart(token string) (int, *Error) {
	if token == "" {
		return 0, nil
	}
	i := slices.IndexFunc(s.rules, func(r attrib.Rule) bool { return s.pageToken(r.ID) == token })
	if i < 0 {
		return 0, invalid(PageTokenInvalid, "page_token",
			"page_token is not one that this version gave; start again without it")
	}
	return i, nil
}

// pageToken names the page that starts at a rule. It says nothing to a client
// and holds for one engine version only, on every server of that version.
func (s *Service) pageToken(id string) string {
	sum := sha256.Sum256([]byte(s.engine.Version() + "\x00" + id))
	return base64.RawURLEncoding.EncodeToString(sum[:12])
}
