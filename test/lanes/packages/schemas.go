package main

import (
	"context"
	"encoding/json"
	"strings"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	crdvalidation "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/validation"
	structuralschema "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apimachinery/pkg/util/validation/field"
)

const schemaPrefix = "spec.validation.openAPIV3Schema"

// schemaFaults says what the API server has against a schema in a CustomResourceDefinition: the rules that Package Operator copied.
func schemaFaults(raw json.RawMessage) []string {
	schema, err := decode(raw)
	if err != nil {
		return []string{err.Error()}
	}
	preserve := false
	definition := &apiextensions.CustomResourceDefinition{}
	definition.Name = "widgets.example.com"
	definition.Spec = apiextensions.CustomResourceDefinitionSpec{
		Group:                 "example.com",
		Scope:                 apiextensions.NamespaceScoped,
		PreserveUnknownFields: &preserve,
		Names: apiextensions.CustomResourceDefinitionNames{
			Plural: "widgets", Singular: "widget", Kind: "Widget", ListKind: "WidgetList",
		},
		Versions:   []apiextensions.CustomResourceDefinitionVersion{{Name: "v1", Served: true, Storage: true}},
		Validation: &apiextensions.CustomResourceValidation{OpenAPIV3Schema: schema},
	}
	definition.Status.StoredVersions = []string{"v1"}
	return messages(crdvalidation.ValidateCustomResourceDefinition(context.Background(), definition))
}

func messages(faults field.ErrorList) []string {
	found := []string{}
	for _, fault := range faults {
		if strings.HasPrefix(fault.Field, schemaPrefix) {
			found = append(found, strings.TrimPrefix(fault.Error(), schemaPrefix))
		}
	}
	return found
}

type valueQuestion struct {
	Schema json.RawMessage `json:"schema"`
	Value  map[string]any  `json:"value"`
}

type valueAnswer struct {
	// Admitted is the value after pruning and defaulting.
	Admitted map[string]any `json:"admitted"`
	// IsValid is about the value as it was given.
	IsValid bool `json:"isValid"`
}

// admit validates a configuration as it is, and then prunes and defaults it, as Package Operator does for tests.
func admit(question valueQuestion) valueAnswer {
	schema, err := decode(question.Schema)
	if err != nil {
		fail(err)
	}
	validator, _, err := validation.NewSchemaValidator(schema)
	if err != nil {
		fail(err)
	}
	isValid := len(validation.ValidateCustomResource(nil, question.Value, validator)) == 0
	structural, err := structuralschema.NewStructural(schema)
	if err != nil {
		fail(err)
	}
	pruning.Prune(question.Value, structural, true)
	defaulting.Default(question.Value, structural)
	return valueAnswer{Admitted: question.Value, IsValid: isValid}
}

func decode(raw json.RawMessage) (*apiextensions.JSONSchemaProps, error) {
	external := &apiextensionsv1.JSONSchemaProps{}
	if err := json.Unmarshal(raw, external); err != nil {
		return nil, err
	}
	internal := &apiextensions.JSONSchemaProps{}
	err := apiextensionsv1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(external, internal, nil)
	return internal, err
}
