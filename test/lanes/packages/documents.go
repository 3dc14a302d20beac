package main

import (
	"bytes"
	"regexp"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/yaml"
)

// verdict is what became of one document of a file.
type verdict struct {
	Error      bool   `json:"error"`
	IsEmpty    bool   `json:"isEmpty"`
	APIVersion string `json:"apiVersion"`
	Kind       string `json:"kind"`
	Name       string `json:"name"`
	Phase      string `json:"phase"`
}

var separator = regexp.MustCompile(`(?m)^---$`)

// readDocuments splits and decodes a file as Package Operator does.
func readDocuments(file string) []verdict {
	parts := separator.Split(string(bytes.Trim([]byte(file), "---\n")), -1)
	return all(parts, func(text string) verdict {
		object := unstructured.Unstructured{}
		if err := yaml.Unmarshal([]byte(text), &object); err != nil {
			return verdict{Error: true}
		}
		gvk := object.GroupVersionKind()
		apiVersion := gvk.GroupVersion().String()
		return verdict{
			IsEmpty:    len(object.Object) == 0,
			APIVersion: apiVersion,
			Kind:       gvk.Kind,
			Name:       object.GetName(),
			Phase:      object.GetAnnotations()["package-operator.run/phase"],
		}
	})
}
