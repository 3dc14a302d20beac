/**
 * Text that every reader takes for text without quotes: words of letters, digits and harmless punctuation, joined by single
 * spaces or colons. What begins with a digit, a sign or a dot is left to quotes, so no number, date or time of YAML 1.1 or 1.2 fits.
 */
const PLAIN = /^[A-Za-z_/][\w./@+=%(),;'&*~$!?<>-]*(?:[ :][\w./@+=%(),;'&*~$!?<>-]+)*$/;

/** Words that are booleans or null to some reader (bad-input, YAML readers differ). */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const LONGEST_RESERVED = 5;

/** Text that needs no escape between double quotes. */
const UNESCAPED = /^[ !#-[\]-~]*$/;

/** Text that needs no look at single characters to be a literal block; most blocks are. */
const ASCII_LINES = /^[\t\n -~]*$/;

/** Half a character: no UTF-8 form, and Go refuses its escape. */
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * What must not stand in a file as itself: control characters and the other line ends (readers differ), and characters that hide or
 * reorder text in a review (bad-input 13, 14). Mostly a list: a Unicode property like Cf grows with each version of Node.
 */
const ODD =
  /(?![\t\n])[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\uffff\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]/gu;

/** Readers give up the search for the end of a key after 1,024 characters (YAML 1.2, 7.4.2); the rest is for the indentation. */
const LONGEST_SIMPLE_KEY = 800;

/**
 * A string as YAML: plain where no reader can take it for another type, a literal block if it has several lines, else double quoted.
 * `indent` is the indentation of the lines of a block. Long lines are never folded.
 * @throws RangeError if the text has a lone surrogate
 */
export function stringToYaml(text: string, indent: string): string {
  if (isPlain(text)) return text;
  return canBeLiteral(text) ? literal(text, indent) : quoted(text);
}

/** The keys of a tree are few and come again and again. */
const knownKeys = new Map<string, string>();
const MAX_KNOWN_KEYS = 10_000;

/** A key as YAML, up to and with its colon. `indent` is the indentation of the map. */
export function keyToYaml(key: string, indent: string): string {
  const known = knownKeys.get(key);
  if (known !== undefined) return known;
  if (key.length <= LONGEST_SIMPLE_KEY && isPlain(key)) {
    const plain = `${key}:`;
    if (knownKeys.size < MAX_KNOWN_KEYS) knownKeys.set(key, plain);
    return plain;
  }
  const text = quoted(key);
  return text.length <= LONGEST_SIMPLE_KEY ? `${text}:` : `? ${text}\n${indent}:`;
}

/**
 * A number as YAML. Negative zero is zero.
 * @throws RangeError if it is not finite, or an integer that a double cannot hold exactly
 */
export function numberToYaml(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number of JSON`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new RangeError(`${value} may have lost digits`);
  // YAML 1.1 has no float without a point: 1e-7 is text there.
  return String(value).replace(/^(-?\d)e/, '$1.0e');
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !(text.length <= LONGEST_RESERVED && RESERVED.test(text));
}

/** Blanks at either end decide about indentation and chomping, in which readers differ; such text is quoted. */
function canBeLiteral(text: string): boolean {
  if (!text.includes('\n') || /^[ \t\n]|[ \t]\n*$/.test(text)) return false;
  return ASCII_LINES.test(text) || text.search(ODD) < 0;
}

function literal(text: string, indent: string): string {
  const chomping = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-';
  const body = chomping === '-' ? text : text.slice(0, -1);
  return `|${chomping}\n${indent}${body.replace(/\n(?!\n|$)/g, `\n${indent}`)}`;
}

function quoted(text: string): string {
  if (UNESCAPED.test(text)) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) throw new RangeError('text with half a character (a lone surrogate)');
  return JSON.stringify(text).replace(ODD, (char) => {
    const code = char.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
