// Command bundles tells what the libraries of operator-framework say of bundles, ranges of versions and CEL rules.
// It reads one JSON document from standard input and writes one to standard output.
package main

import (
	"encoding/json"
	"os"

	"github.com/blang/semver/v4"
	"github.com/operator-framework/api/pkg/constraints"
)

// question is what is asked.
type question struct {
	Folders []string       `json:"folders"`
	Ranges  []rangeVersion `json:"ranges"`
	Rules   []string       `json:"rules"`
}

type rangeVersion struct {
	Range   string `json:"range"`
	Version string `json:"version"`
}

// answer has an item for each item of the question.
type answer struct {
	Folders []verdict `json:"folders"`
	// Ranges are "invalid", "inside" or "outside".
	Ranges []string `json:"ranges"`
	// Rules are the reasons why they are refused, or empty.
	Rules []string `json:"rules"`
}

func main() {
	var asked question
	if err := json.NewDecoder(os.Stdin).Decode(&asked); err != nil {
		panic(err)
	}
	given := answer{Folders: []verdict{}, Ranges: []string{}, Rules: []string{}}
	for _, folder := range asked.Folders {
		given.Folders = append(given.Folders, verify(folder))
	}
	for _, each := range asked.Ranges {
		given.Ranges = append(given.Ranges, place(each))
	}
	for _, rule := range asked.Rules {
		reason := ""
		if _, err := constraints.NewCelEnvironment().Validate(rule); err != nil {
			reason = err.Error()
		}
		given.Rules = append(given.Rules, reason)
	}
	if err := json.NewEncoder(os.Stdout).Encode(given); err != nil {
		panic(err)
	}
}

func place(each rangeVersion) (result string) {
	// A range with nothing between two "||" is read, but cannot be used.
	defer func() {
		if recover() != nil {
			result = "panic"
		}
	}()
	within, err := semver.ParseRange(each.Range)
	if err != nil {
		return "invalid"
	}
	if within(semver.MustParse(each.Version)) {
		return "inside"
	}
	return "outside"
}
