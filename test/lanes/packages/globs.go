package main

import "github.com/bmatcuk/doublestar"

type globQuestion struct {
	Pattern string `json:"pattern"`
	Path    string `json:"path"`
}

// match says "yes", "no", or "malformed".
func match(question globQuestion) string {
	matched, err := doublestar.PathMatch(question.Pattern, question.Path)
	switch {
	case err != nil:
		return "malformed"
	case matched:
		return "yes"
	default:
		return "no"
	}
}
