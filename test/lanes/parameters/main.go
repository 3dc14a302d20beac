// Judges values, patterns and conditions on versions with Go's own readers: JSON on standard input and output; see run.ts.
package main

import (
	"encoding/json"
	"net/netip"
	"os"
	"regexp"
	"strconv"

	"github.com/Masterminds/semver/v3"
)

type value struct {
	Type string `json:"type"`
	Text string `json:"text"`
}

type match struct {
	Pattern string `json:"pattern"`
	Text    string `json:"text"`
}

type condition struct {
	Range   string `json:"range"`
	Version string `json:"version"`
}

type task struct {
	Values     []value     `json:"values"`
	Matches    []match     `json:"matches"`
	Conditions []condition `json:"conditions"`
}

// What Go makes of a value: its text as Go writes it, and null if it refuses it.
type result struct {
	Values []*string `json:"values"`
	// "yes", "no", or "invalid" for a pattern that cannot be read.
	Matches []string `json:"matches"`
	// The same for conditions.
	Conditions []string `json:"conditions"`
}

func judge(v value) *string {
	var text string
	switch v.Type {
	case "number":
		number, err := strconv.ParseFloat(v.Text, 64)
		if err != nil {
			return nil
		}
		text = strconv.FormatFloat(number, 'g', -1, 64)
	case "boolean":
		flag, err := strconv.ParseBool(v.Text)
		if err != nil {
			return nil
		}
		text = strconv.FormatBool(flag)
	case "resource":
		number, err := strconv.Atoi(v.Text)
		if err != nil {
			return nil
		}
		text = strconv.Itoa(number)
	case "cidr":
		prefix, err := netip.ParsePrefix(v.Text)
		if err != nil {
			return nil
		}
		network := prefix.Masked()
		if network.Addr().Is4In6() {
			return nil
		}
		text = network.String()
	default:
		text = v.Text
	}
	return &text
}

func matches(m match) string {
	pattern, err := regexp.Compile(m.Pattern)
	if err != nil {
		return "invalid"
	}
	return yes(pattern.MatchString(m.Text))
}

func fulfils(c condition) string {
	constraint, err := semver.NewConstraint(c.Range)
	if err != nil {
		return "invalid"
	}
	version, err := semver.StrictNewVersion(c.Version)
	if err != nil {
		return "invalid"
	}
	return yes(constraint.Check(version))
}

func yes(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}

func main() {
	var asked task
	if err := json.NewDecoder(os.Stdin).Decode(&asked); err != nil {
		panic(err)
	}
	answer := result{Values: []*string{}, Matches: []string{}, Conditions: []string{}}
	for _, each := range asked.Values {
		answer.Values = append(answer.Values, judge(each))
	}
	for _, each := range asked.Matches {
		answer.Matches = append(answer.Matches, matches(each))
	}
	for _, each := range asked.Conditions {
		answer.Conditions = append(answer.Conditions, fulfils(each))
	}
	if err := json.NewEncoder(os.Stdout).Encode(answer); err != nil {
		panic(err)
	}
}
