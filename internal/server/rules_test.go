package server_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc/codes"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
)

// manyRules returns n rules, the last first.
func manyRules(n int) []attrib.Rule {
	rules := make([]attrib.Rule, n)
	for i := range rules {
		id := fmt.Sprintf("rule.n%04d", n-i)
		rules[i] = attrib.Rule{ID: id, Description: "About " + id + ".", Example: "« Oui », dit-il."}
	}
	return rules
}

func TestListRulesPages(t *testing.T) {
	s := serve(t, &fakeEngine{rules: manyRules(1203)})
	tests := []struct {
		size  int32
		pages []int
	}{
		{0, append(slices.Repeat([]int{100}, 12), 3)},
		{401, []int{401, 401, 401}},
		{1000, []int{1000, 203}},
		{5000, []int{1000, 203}},
	}
	for _, tt := range tests {
		t.Run(strconv.Itoa(int(tt.size)), func(t *testing.T) {
			var ids []string
			var pages []int
			req := &attribv1.ListRulesRequest{PageSize: tt.size}
			for {
				resp, err := s.ListRules(timeout(t), req)
				require.NoError(t, err)
				assert.Equal(t, "test", resp.GetEngineVersion())
				pages = append(pages, len(resp.GetRules()))
				for _, rule := range resp.GetRules() {
					ids = append(ids, rule.GetId())
				}
				if req.PageToken = resp.GetNextPageToken(); req.GetPageToken() == "" {
					break
				}
			}
			assert.Equal(t, tt.pages, pages)
			assert.Len(t, ids, 1203)
			assert.True(t, slices.IsSorted(ids))
			assert.Equal(t, ids, slices.Compact(slices.Clone(ids)))
		})
	}
}

func TestListRulesRefusals(t *testing.T) {
	s := serve(t, &fakeEngine{rules: manyRules(3)})
	_, err := s.ListRules(timeout(t), &attribv1.ListRulesRequest{PageSize: -1})
	requireError(t, err, codes.InvalidArgument, server.RequestInvalid, "page_size")
	for _, token := range []string{"x", "rule.n0002", "2", "eyJhIjoxfQ"} {
		_, err := s.ListRules(timeout(t), &attribv1.ListRulesRequest{PageToken: token})
		requireError(t, err, codes.InvalidArgument, server.PageTokenInvalid, "page_token")
	}
}

func TestListRulesOfNone(t *testing.T) {
	s := serve(t, &fakeEngine{})
	resp, err := s.ListRules(timeout(t), &attribv1.ListRulesRequest{})
	require.NoError(t, err)
	assert.Empty(t, resp.GetRules())
	assert.Empty(t, resp.GetNextPageToken())
}

func TestEngineInfo(t *testing.T) {
	s := serve(t, &fakeEngine{})
	info, err := s.GetEngineInfo(timeout(t), &attribv1.GetEngineInfoRequest{})
	require.NoError(t, err)
	assert.Equal(t, "test", info.GetEngineVersion())
	assert.Equal(t, []string{"fr"}, info.GetLanguageCodes())
	assert.EqualValues(t, 1_000_000, info.GetMaxTextCharacters())
	assert.EqualValues(t, 100, info.GetMaxBatchSize())
}
