// Answers questions about packages with the libraries that Package Operator is made of. Reads one JSON document of questions, writes
// one of answers; see oracle.ts.
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

// questions are lists, each answered by a list of the same length.
type questions struct {
	Layers    []map[string]string `json:"layers"`
	Documents []string            `json:"documents"`
	Templates []map[string]string `json:"templates"`
	Cel       []celQuestion       `json:"cel"`
	Schemas   []json.RawMessage   `json:"schemas"`
	Values    []valueQuestion     `json:"values"`
	Globs     []globQuestion      `json:"globs"`
}

type answers struct {
	Layers    []layer       `json:"layers"`
	Documents [][]verdict   `json:"documents"`
	Templates []string      `json:"templates"`
	Cel       []celAnswer   `json:"cel"`
	Schemas   [][]string    `json:"schemas"`
	Values    []valueAnswer `json:"values"`
	Globs     []string      `json:"globs"`
}

func main() {
	var in questions
	if err := json.NewDecoder(os.Stdin).Decode(&in); err != nil {
		fail(err)
	}
	out := answers{
		Layers:    all(in.Layers, layerOf),
		Documents: all(in.Documents, readDocuments),
		Templates: all(in.Templates, parseTemplates),
		Cel:       all(in.Cel, evaluate),
		Schemas:   all(in.Schemas, schemaFaults),
		Values:    all(in.Values, admit),
		Globs:     all(in.Globs, match),
	}
	if err := json.NewEncoder(os.Stdout).Encode(out); err != nil {
		fail(err)
	}
}

func all[Q, A any](list []Q, answer func(Q) A) []A {
	found := make([]A, len(list))
	for i, question := range list {
		found[i] = answer(question)
	}
	return found
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
