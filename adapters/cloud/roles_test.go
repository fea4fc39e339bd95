package cloud

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFromWireRoles(t *testing.T) {
	for name, row := range map[string]struct{ stored, wanted, want []string }{
		"New":             {nil, []string{"ece_platform_admin"}, []string{"@admin"}},
		"NewTwice":        {nil, []string{"ece_deployment_viewer", "ece_deployment_viewer"}, []string{"ece_deployment_viewer"}},
		"OthersStay":      {[]string{"x", "@viewer", "y", "x"}, []string{"ece_deployment_viewer"}, []string{"x", "y", "x", "ece_deployment_viewer"}},
		"KeptInPlace":     {[]string{"x", "@viewer", "y"}, []string{"ece_deployment_viewer", "ece_platform_viewer"}, []string{"x", "@viewer", "y", "ece_deployment_viewer"}},
		"SameSet":         {[]string{"@viewer", "x", "@viewer", "ece_deployment_viewer"}, []string{"ece_deployment_viewer", "ece_platform_viewer"}, []string{"@viewer", "x", "@viewer", "ece_deployment_viewer"}},
		"EscapedIsNobody": {[]string{"ece_platform_admin"}, []string{"ece_platform_viewer"}, []string{"ece_platform_admin", "@viewer"}},
	} {
		t.Run("Q9_"+name, func(t *testing.T) {
			before := slices.Clone(row.stored)
			got := fromWireRoles(row.wanted, row.stored, names(t))
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(before, row.stored); diff != "" {
				t.Errorf("the stored list was written to: %s", diff)
			}
		})
	}
}

func TestToWireRoles(t *testing.T) {
	stored := []string{"superuser", "@viewer", "ece_platform_admin", "@viewer", "~@admin", "ece_deployment_manager", "ece_unheard_of"}
	want := []string{"ece_platform_viewer", "ece_deployment_manager"}
	if diff := cmp.Diff(want, toWireRoles(stored, names(t))); diff != "" {
		t.Error(diff)
	}
}

// The two sentences are the vendor's: users know them from its clients.
func TestCheckRolesWords(t *testing.T) {
	for want, roles := range map[string][]string{
		"ece_platform_admin cannot be used in conjunction with other roles":         {rolePlatformAdmin, roleDeploymentViewer},
		"only one of ece_deployment_manager or ece_deployment_viewer can be chosen": {roleDeploymentManager, roleDeploymentViewer, rolePlatformViewer},
		"unknown roles: [a, b]":                               {"a", "b"},
		"internal roles cannot be given to anybody: [@admin]": {"@admin"},
		"at least one role is needed":                         nil,
	} {
		var wrong complaints
		wrong.checkRoles(roles)
		if len(wrong) != 1 || wrong[0].Message != want {
			t.Errorf("%v: %v, want %s", roles, wrong, want)
		}
	}
}
