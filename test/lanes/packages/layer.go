package main

import (
	"encoding/base64"

	"github.com/google/go-containerregistry/pkg/crane"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/empty"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
)

// layer is what an image of some files is known by.
type layer struct {
	DiffID string `json:"diffID"`
	Config string `json:"config"`
}

// layerOf makes an image of files (content in base64) by the calls of go-containerregistry that Package Operator makes to export one.
func layerOf(files map[string]string) layer {
	content := map[string][]byte{}
	for path, encoded := range files {
		decoded, err := base64.StdEncoding.DecodeString(encoded)
		if err != nil {
			fail(err)
		}
		content["package/"+path] = decoded
	}
	made, err := crane.Layer(content)
	if err != nil {
		fail(err)
	}
	config := &v1.ConfigFile{Architecture: "amd64", OS: "linux", RootFS: v1.RootFS{Type: "layers"}}
	image, err := mutate.ConfigFile(empty.Image, config)
	if err != nil {
		fail(err)
	}
	if image, err = mutate.AppendLayers(image, made); err != nil {
		fail(err)
	}
	if image, err = mutate.Canonical(image); err != nil {
		fail(err)
	}
	diffID, err := made.DiffID()
	if err != nil {
		fail(err)
	}
	digest, err := image.ConfigName()
	if err != nil {
		fail(err)
	}
	return layer{DiffID: diffID.String(), Config: digest.String()}
}
