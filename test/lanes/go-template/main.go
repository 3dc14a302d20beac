// Command go-template does with a ClusterObjectTemplate what Package Operator does with it (package-operator 1.4 to 1.6), with
// the libraries that Package Operator uses: client-go's JSONPath, text/template, sprig and sigs.k8s.io/yaml.
//
// It reads a list of cases as JSON on standard input and writes a list of results, one a case, on standard output.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/util/jsonpath"
	"sigs.k8s.io/yaml"
)

// testCase is the spec of a ClusterObjectTemplate and what is on the cluster.
type testCase struct {
	Template string                      `json:"template"`
	Sources  []source                    `json:"sources"`
	Objects  []unstructured.Unstructured `json:"objects"`
}

type source struct {
	APIVersion string `json:"apiVersion"`
	Kind       string `json:"kind"`
	Namespace  string `json:"namespace"`
	Name       string `json:"name"`
	Optional   bool   `json:"optional"`
	Items      []item `json:"items"`
}

type item struct {
	Key         string `json:"key"`
	Destination string `json:"destination"`
}

// result is the object that the template makes, or why it makes none.
type result struct {
	Object  map[string]any `json:"object,omitempty"`
	Reason  string         `json:"reason,omitempty"`
	Message string         `json:"message,omitempty"`
}

func main() {
	var cases []testCase
	if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil {
		log.Fatal(err)
	}
	results := make([]result, 0, len(cases))
	for _, each := range cases {
		results = append(results, run(each))
	}
	if err := json.NewEncoder(os.Stdout).Encode(results); err != nil {
		log.Fatal(err)
	}
}

func run(c testCase) result {
	config := map[string]any{}
	for _, src := range c.Sources {
		if err := copySource(src, c.Objects, config); err != nil {
			return result{Reason: "SourceError", Message: fmt.Sprintf("for source %s %s/%s: %s", src.Kind, src.Namespace, src.Name, err)}
		}
	}
	text, err := render(c.Template, map[string]any{"config": config, "environment": map[string]any{}})
	if err != nil {
		return result{Reason: "TemplateError", Message: err.Error()}
	}
	var object unstructured.Unstructured
	if err := yaml.Unmarshal(text, &object); err != nil {
		return result{Reason: "YAML", Message: fmt.Sprintf("%s in %s", err, text)}
	}
	return result{Object: object.Object}
}

func copySource(src source, objects []unstructured.Unstructured, config map[string]any) error {
	for _, object := range objects {
		if object.GetAPIVersion() != src.APIVersion || object.GetKind() != src.Kind ||
			object.GetNamespace() != src.Namespace || object.GetName() != src.Name {
			continue
		}
		for _, each := range src.Items {
			if err := copyItem(each, object, config); err != nil {
				return err
			}
		}
		return nil
	}
	if src.Optional {
		return nil
	}
	resource, _ := meta.UnsafeGuessKindToResource(schema.FromAPIVersionAndKind(src.APIVersion, src.Kind))
	return apierrors.NewNotFound(resource.GroupResource(), src.Name)
}

func copyItem(each item, object unstructured.Unstructured, config map[string]any) error {
	path, err := relaxed(each.Key)
	if err != nil {
		return err
	}
	expression := jsonpath.New("key")
	expression.EnableJSONOutput(true)
	if err := expression.Parse(path); err != nil {
		return err
	}
	var found bytes.Buffer
	if err := expression.Execute(&found, object.Object); err != nil {
		return err
	}
	var value any
	if err := json.Unmarshal(found.Bytes(), &value); err != nil {
		return err
	}
	if list, ok := value.([]any); ok && len(list) == 1 {
		value = list[0]
	}
	fields, ok := strings.CutPrefix(each.Destination, ".")
	if !ok {
		return fmt.Errorf("%s does not begin with a dot", each.Destination)
	}
	return unstructured.SetNestedField(config, value, strings.Split(fields, ".")...)
}

// relaxed turns each of `a.b`, `.a.b`, `{a.b}` and `{.a.b}` into the last; a dot alone counts as part of the path.
func relaxed(key string) (string, error) {
	inner := key
	if strings.HasPrefix(key, "{") && strings.HasSuffix(key, "}") {
		inner = key[1 : len(key)-1]
	}
	if strings.ContainsAny(inner, "{}") {
		return "", fmt.Errorf("%s has nested braces", key)
	}
	if len(inner) > 1 {
		inner = strings.TrimPrefix(inner, ".")
	}
	if inner == "" {
		return "", nil
	}
	return "{." + inner + "}", nil
}
