/** Control characters, line ends and marks that YAML refuses or changes inside quotes, although JSON does not escape them. */
const NOT_IN_YAML = /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A brace before another: two of them would open an action of the template. */
const OPENING_BRACES = /\{(?=\{)/g;

/**
 * A value as text of a Go template that makes YAML: JSON in which nothing has a meaning to the template or gets lost in YAML.
 * Texts must be well-formed (no lone surrogates) and numbers finite.
 */
export function literal(value: string | number | boolean): string {
  return JSON.stringify(value).replace(NOT_IN_YAML, escaped).replace(OPENING_BRACES, escaped);
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
