package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"
	"text/template"

	"github.com/Masterminds/sprig/v3"
	"sigs.k8s.io/yaml"
)

// allowed are the functions of sprig that Package Operator leaves to templates (package-operator 2.6).
const allowed = `
abbrev abbrevboth trunc trim upper lower title untitle substr repeat trimAll trimSuffix trimPrefix nospace initials swapcase
snakecase camelcase kebabcase wrap wrapWith contains hasPrefix hasSuffix quote squote cat indent nindent replace plural sha1sum
sha256sum adler32sum toString hello
atoi int64 int float64 seq toDecimal split splitList splitn toStrings until untilStep
add1 add sub div mod mul add1f addf subf divf mulf biggest max min maxf minf ceil floor round join sortAlpha
default empty coalesce all any compact mustCompact fromJson toJson toPrettyJson toRawJson mustFromJson mustToJson
mustToPrettyJson mustToRawJson ternary deepCopy mustDeepCopy
typeOf typeIs typeIsLike kindOf kindIs deepEqual base dir clean ext isAbs b64enc b64dec b32enc b32dec
tuple list dict get set unset hasKey pluck keys pick omit merge mergeOverwrite mustMerge mustMergeOverwrite values append
mustAppend push mustPush prepend mustPrepend first mustFirst rest mustRest last mustLast initial mustInitial reverse mustReverse
uniq mustUniq without mustWithout has mustHas slice mustSlice concat dig chunk mustChunk
semver semverCompare fail
regexMatch regexFindAll regexFind regexReplaceAll regexReplaceAllLiteral regexSplit mustRegexMatch mustRegexFindAll
mustRegexFind mustRegexReplaceAll mustRegexReplaceAllLiteral mustRegexSplit regexQuoteMeta urlParse urlJoin`

func render(text string, data any) ([]byte, error) {
	functions := template.FuncMap{"b64decMap": b64decMap, "toYAML": toYAML, "fromYAML": fromYAML}
	all := sprig.TxtFuncMap()
	for _, name := range strings.Fields(allowed) {
		function, ok := all[name]
		if !ok {
			return nil, fmt.Errorf("sprig has no function %q", name)
		}
		functions[name] = function
	}
	parsed, err := template.New("").Option("missingkey=error").Funcs(functions).Parse(text)
	if err != nil {
		return nil, err
	}
	var rendered bytes.Buffer
	err = parsed.Execute(&rendered, data)
	return rendered.Bytes(), err
}

func b64decMap(encoded map[string]any) (map[string]any, error) {
	decoded := map[string]any{}
	for key, value := range encoded {
		text, ok := value.(string)
		if !ok {
			continue
		}
		bytes, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			return nil, fmt.Errorf("decode base64 value at key %s: %w", key, err)
		}
		decoded[key] = string(bytes)
	}
	return decoded, nil
}

func toYAML(value any) (string, error) {
	text, err := yaml.Marshal(value)
	return strings.TrimSuffix(string(text), "\n"), err
}

func fromYAML(text string) (map[string]any, error) {
	value := map[string]any{}
	err := yaml.Unmarshal([]byte(text), &value)
	return value, err
}
