package main

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/operator-framework/api/pkg/manifests"
	"github.com/operator-framework/api/pkg/validation"
	"github.com/operator-framework/operator-registry/pkg/lib/bundle"
	"github.com/sirupsen/logrus"
)

// verdict holds the errors of a bundle; a list without any is empty.
type verdict struct {
	// Sdk are those of the default validators, which operator-sdk runs.
	Sdk []string `json:"sdk"`
	// Opm are those of `opm alpha bundle validate`.
	Opm []string `json:"opm"`
}

func verify(folder string) verdict {
	return verdict{
		Sdk: unlessPanic(func() []string { return sdkErrors(folder) }),
		Opm: unlessPanic(func() []string { return opmErrors(folder) }),
	}
}

// unlessPanic lets a panic of a library count as an error: opm has one where there is no ClusterServiceVersion.
func unlessPanic(errorsOf func() []string) (found []string) {
	defer func() {
		if reason := recover(); reason != nil {
			found = []string{fmt.Sprintf("panic: %v", reason)}
		}
	}()
	return errorsOf()
}

func sdkErrors(folder string) []string {
	loaded, err := manifests.GetBundleFromDir(folder)
	if err != nil {
		return []string{err.Error()}
	}
	found := []string{}
	for _, result := range validation.DefaultBundleValidators.Validate(loaded.ObjectsToValidate()...) {
		for _, each := range result.Errors {
			found = append(found, each.Error())
		}
	}
	return found
}

func opmErrors(folder string) []string {
	logger := logrus.New()
	logger.SetOutput(io.Discard)
	images := bundle.NewImageValidator(nil, logrus.NewEntry(logger))
	found := []string{}
	for _, err := range []error{images.ValidateBundleFormat(folder), images.ValidateBundleContent(filepath.Join(folder, "manifests"))} {
		if list, ok := err.(bundle.ValidationError); ok {
			for _, each := range list.Errors {
				found = append(found, each.Error())
			}
		} else if err != nil {
			found = append(found, err.Error())
		}
	}
	return found
}
