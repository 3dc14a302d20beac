//go:build tools

// Package tools names what `install` builds.
package tools

import _ "github.com/sigstore/cosign/v3/cmd/cosign"
