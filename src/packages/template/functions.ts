/**
 * The functions of templates (package-operator 2.6): those of Go's text/template, those that Package Operator adds, and the part of
 * sprig that it allows, which has no dates, random numbers, keys, environment variables or network.
 */
const FUNCTIONS = `
  and call eq ge gt html index js le len lt ne not or print printf println slice urlquery
  b64decMap cel fromYAML getFile getFileGlob include toYAML
  abbrev abbrevboth trunc trim upper lower title untitle substr repeat trimAll trimSuffix trimPrefix nospace initials swapcase snakecase
  camelcase kebabcase wrap wrapWith contains hasPrefix hasSuffix quote squote cat indent nindent replace plural sha1sum sha256sum
  adler32sum toString hello
  atoi int64 int float64 seq toDecimal
  split splitList splitn toStrings
  until untilStep
  add1 add sub div mod mul add1f addf subf divf mulf biggest max min maxf minf ceil floor round
  join sortAlpha
  default empty coalesce all any compact mustCompact fromJson toJson toPrettyJson toRawJson mustFromJson mustToJson mustToPrettyJson
  mustToRawJson ternary deepCopy mustDeepCopy
  typeOf typeIs typeIsLike kindOf kindIs deepEqual
  base dir clean ext isAbs
  b64enc b64dec b32enc b32dec
  tuple list dict get set unset hasKey pluck keys pick omit merge mergeOverwrite mustMerge mustMergeOverwrite values append mustAppend
  push mustPush prepend mustPrepend first mustFirst rest mustRest last mustLast initial mustInitial reverse mustReverse uniq mustUniq
  without mustWithout has mustHas mustSlice concat dig chunk mustChunk
  semver semverCompare
  fail
  regexMatch regexFindAll regexFind regexReplaceAll regexReplaceAllLiteral regexSplit mustRegexMatch mustRegexFindAll mustRegexFind
  mustRegexReplaceAll mustRegexReplaceAllLiteral mustRegexSplit regexQuoteMeta
  urlParse urlJoin
`;

/** Names of the functions that a template can call. */
export const TEMPLATE_FUNCTIONS: ReadonlySet<string> = new Set(FUNCTIONS.trim().split(/\s+/));
