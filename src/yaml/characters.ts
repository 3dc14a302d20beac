import { type Diagnostic, error } from '../diagnostics';
import { MAX_PROBLEMS } from './limits';
import type { LineIndex } from './line-index';

/**
 * Characters that hide or forge text where it is shown (bad-input 12, 13): controls but tab and line break, format characters such as
 * bidirectional overrides and zero-width joiners, line and paragraph separators, halves of surrogate pairs.
 */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Finds the hidden characters that stand in a text, comments included: a comment can hide code from a reviewer too. */
export function checkCharacters(text: string, lines: LineIndex): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const match of text.matchAll(HIDDEN)) {
    if (found.push(hiddenCharacter(match[0], lines, match.index)) === MAX_PROBLEMS) break;
  }
  return found;
}

/** Reports the first hidden character that an escape such as `"\u202e"` brings into a value. */
export function checkEscapes(value: string, lines: LineIndex, start: number): Diagnostic[] {
  const hidden = hiddenIn(value);
  return hidden === undefined ? [] : [hiddenCharacter(hidden, lines, start)];
}

/** The first hidden character of a value, as {@link checkCharacters} finds them in a file; a carriage return is one here. */
export function hiddenIn(value: string): string | undefined {
  return /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.exec(value)?.[0];
}

/** A character by its number in Unicode, such as `U+202E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** True if a text holds a hidden character that {@link checkCharacters} finds. */
export function isHiding(text: string): boolean {
  return text.search(HIDDEN) >= 0;
}

function hiddenCharacter(character: string, lines: LineIndex, offset: number): Diagnostic {
  return error({
    code: 'YAML_CHARACTER',
    message: `the text holds the invisible character ${codePoint(character)}`,
    hint: 'Remove it: control, direction and zero-width characters can hide what a text really says.',
    where: lines.locate(offset),
  });
}
