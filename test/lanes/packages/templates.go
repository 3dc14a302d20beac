package main

import (
	"strings"
	"text/template"

	"github.com/Masterminds/sprig/v3"
)

// parseTemplates parses a set of templates and says what is wrong, or nothing. The text at "functions" names the functions.
func parseTemplates(files map[string]string) string {
	functions := template.FuncMap{}
	known := sprig.FuncMap()
	for _, name := range strings.Fields(files["functions"]) {
		if function, ok := known[name]; ok {
			functions[name] = function
		} else {
			functions[name] = func() string { return "" }
		}
	}
	set := template.New("pkg").Option("missingkey=error").Funcs(functions)
	for path, text := range files {
		if path == "functions" {
			continue
		}
		if _, err := set.New(path).Parse(text); err != nil {
			return err.Error()
		}
	}
	return ""
}
