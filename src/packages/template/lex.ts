/** What a piece of an action is. A `field` has its dot: `.name`; a `variable` its dollar sign. */
export type TokenKind =
  | 'name'
  | 'field'
  | 'variable'
  | 'dot'
  | 'text'
  | 'number'
  | 'pipe'
  | 'open'
  | 'close'
  | 'comma'
  | 'declare'
  | 'assign';

/** A piece of an action. */
export interface Token {
  readonly kind: TokenKind;
  /** As written; for a text, what it means if that is sure, else as written. */
  readonly value: string;
  /** In UTF-16 code units from the start of the file. */
  readonly offset: number;
  /** True if blanks stand before it: `.a .b` are two values, `.a.b` is one. */
  readonly isApart: boolean;
}

/** What stands between `{{` and `}}`. */
export interface Action {
  /** Of the `{{`. */
  readonly offset: number;
  readonly tokens: readonly Token[];
}

/** What is wrong with a template, in the words of Go's text/template where it has them. */
export interface TemplateFault {
  readonly offset: number;
  readonly message: string;
}

/** The actions of a template and what is wrong with them. An action with a fault is left out. */
export interface LexedTemplate {
  readonly actions: readonly Action[];
  readonly faults: readonly TemplateFault[];
}

const SPACE = /[ \t\r\n]/;

/** Pieces of an action, tried in this order at one place. */
const PIECES: readonly (readonly [TokenKind, RegExp])[] = [
  ['declare', /:=/y],
  ['assign', /=/y],
  ['pipe', /\|/y],
  ['open', /\(/y],
  ['close', /\)/y],
  ['comma', /,/y],
  ['text', /"(?:\\[^\n]|[^"\\\n])*"/y],
  ['text', /`[^`]*`/y],
  ['text', /'(?:\\[^\n]|[^'\\\n])+'/y],
  ['variable', /\$[\p{L}\p{Nd}_]*/uy],
  ['field', /\.[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['number', /[+-]?(?:\.?[0-9])[0-9a-zA-Z_.+]*(?:(?<=[eEpP])-[0-9_]+)?i?/y],
  ['name', /[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['dot', /\./y],
];

/** Takes a template apart as Go's lexer does: `{{`, trim marks, comments, and the pieces of each action. */
export function lexTemplate(text: string): LexedTemplate {
  const actions: Action[] = [];
  const faults: TemplateFault[] = [];
  for (let offset = text.indexOf('{{'); offset >= 0; ) {
    const result = lexAction(text, offset);
    if ('message' in result) {
      faults.push({ offset: result.offset, message: result.message });
      const close = text.indexOf('}}', result.offset);
      if (close < 0) break;
      offset = text.indexOf('{{', close + 2);
    } else {
      if (result.tokens) actions.push({ offset, tokens: result.tokens });
      offset = text.indexOf('{{', result.end);
    }
  }
  return { actions, faults };
}

/** One action: its pieces (none for a comment) and where the text goes on. */
function lexAction(text: string, offset: number): { tokens?: readonly Token[]; end: number } | TemplateFault {
  let at = offset + 2;
  if (text[at] === '-' && SPACE.test(text[at + 1] ?? '')) at += 2;
  const start = skipSpace(text, at);
  if (text.startsWith('/*', at === offset + 2 ? at : start)) return lexComment(text, at === offset + 2 ? at : start);
  const tokens: Token[] = [];
  let depth = 0;
  for (at = start; ; ) {
    const isApart = at === start || SPACE.test(text[at - 1] ?? '');
    const isTrimmed = isApart && text.startsWith('-}}', at);
    if (isTrimmed || text.startsWith('}}', at)) {
      return depth > 0 ? { offset: at, message: 'unclosed left paren' } : { tokens, end: at + (isTrimmed ? 3 : 2) };
    }
    if (at >= text.length) return { offset, message: 'unclosed action' };
    const token = lexToken(text, at, isApart);
    if ('message' in token) return token;
    if (token.kind === 'open') depth++;
    if (token.kind === 'close' && --depth < 0) return { offset: at, message: 'unexpected right paren' };
    tokens.push({ ...token, value: token.kind === 'text' ? meaningOf(token.value) : token.value });
    at = skipSpace(text, at + token.value.length);
  }
}

function lexComment(text: string, at: number): { end: number } | TemplateFault {
  const close = text.indexOf('*/', at + 2);
  if (close < 0) return { offset: at, message: 'unclosed comment' };
  const after = /\*\/(?:[ \t\r\n]+-)?\}\}/y;
  after.lastIndex = close;
  return after.test(text) ? { end: after.lastIndex } : { offset: close, message: 'comment ends before closing delimiter' };
}

function lexToken(text: string, at: number, isApart: boolean): Token | TemplateFault {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const value = pattern.exec(text)?.[0];
    if (value !== undefined) return { kind, value, offset: at, isApart };
  }
  const character = text[at] ?? '';
  if (character === '"') return { offset: at, message: 'unterminated quoted string' };
  if (character === '`') return { offset: at, message: 'unterminated raw quoted string' };
  if (character === "'") return { offset: at, message: 'unterminated character constant' };
  return { offset: at, message: `unexpected ${JSON.stringify(character)} in the action` };
}

/** The text that a literal means: only names of templates and paths of files are looked at, which have no escapes but these. */
function meaningOf(literal: string): string {
  const inner = literal.slice(1, -1);
  return literal.startsWith('`') ? inner : inner.replace(/\\(["\\])/g, '$1');
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text[at] ?? '')) at++;
  return at;
}
