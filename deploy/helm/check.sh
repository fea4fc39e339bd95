#!/usr/bin/env bash
# Checks the chart with helm's own linter, and what it makes of the values in
# values/ with kubeconform, against Kubernetes' schemas (from PyPI, as nothing
# else brings them). Helm takes minutes to compile the first time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

helm_version=v4.3.2 kubeconform_version=v0.8.0 schemas_version=1.37.0
cache=${XDG_CACHE_HOME:-$HOME/.cache}/dragoman/helm
mkdir -p "$cache"
export GOFLAGS=
[ -x "$cache/helm-$helm_version" ] || {
	GOBIN=$cache go install "helm.sh/helm/v4/cmd/helm@$helm_version"
	mv "$cache/helm" "$cache/helm-$helm_version"
}
[ -x "$cache/kubeconform-$kubeconform_version" ] || {
	GOBIN=$cache go install "github.com/yannh/kubeconform/cmd/kubeconform@$kubeconform_version"
	mv "$cache/kubeconform" "$cache/kubeconform-$kubeconform_version"
}
helm=$cache/helm-$helm_version kubeconform=$cache/kubeconform-$kubeconform_version
releases="1.25.0 1.31.0 1.37.0"
schemas=$cache/schemas-$schemas_version
[ -d "$schemas" ] || {
	python3 -m pip install --quiet --no-deps --upgrade --target "$cache/fetched" "kubernetes-validate==$schemas_version"
	mkdir -p "$cache/making"
	for release in $releases; do
		cp -R "$cache/fetched/kubernetes_validate/kubernetes-json-schema/v$release-local-strict" "$cache/making/$release"
		# They name each other by an address that only their own program knows.
		sed -i 's|"/api/_definitions.json|"_definitions.json|; s|"$id": "https://kubernetes.io|"$comment": "https://kubernetes.io|' "$cache/making/$release/"*.json
	done
	rm -rf "$cache/fetched"
	mv "$cache/making" "$schemas"
}

conforms() {
	local manifests release
	manifests=$(cat)
	for release in $releases; do
		echo "  as Kubernetes $release has it"
		"$kubeconform" -strict -summary \
			-schema-location "$schemas/$release/{{.ResourceKind}}{{.KindSuffix}}.json" \
			-schema-location 'schemas/{{.ResourceKind}}{{.KindSuffix}}.json' - <<<"$manifests"
	done
}

for values in values/*.yaml; do
	echo "== $values"
	"$helm" lint --strict --values "$values" dragoman
	"$helm" template users dragoman --namespace directory --values "$values" | conforms
done

echo "== what makes no sense is refused"
refused() {
	if out=$("$helm" template users dragoman "$@" 2>&1); then
		echo "helm takes $*"
		exit 1
	fi
	grep -q "$expected" <<<"$out" || { echo "$out"; exit 1; }
}
expected='names the secret with the address' refused --set database.kind=postgres
expected='database.kind\|/database/kind' refused --set database.kind=mysql
echo "well"
