import { isScalar, Scalar } from 'yaml';
import { lineBreak, lineEnd, lineStart, splice } from './text-lines';
import { blockLines, type EditValue, flowText, type ScalarStyle, scalarText } from './value-text';
import { colonOf, type Entry, endOf, follow, linesOf, NotEditable, parseTree, rangeOf, startOf, type Way } from './yaml-tree';

/** The text with a value at a path of mappings, which are made where they are missing. Everything else stays as it is written. */
export function setValue(text: string, path: readonly string[], value: EditValue): string {
  const way = follow(parseTree(text), path);
  const last = way.entries[way.entries.length - 1];
  if (way.missing.length === 0) {
    if (!last || typeof value === 'object') throw new NotEditable('is there already');
    return replaceScalar(text, last, value);
  }
  const [name, ...inner] = way.missing;
  if (name === undefined || !way.map) throw new NotEditable('is no mapping');
  const whole = inner.reduceRight<EditValue>((content, key) => ({ [key]: content }), value);
  if (way.map.flow) return insertInFlow(text, way, name, whole);
  return insertInBlock(text, way.map, name, whole);
}

function replaceScalar(text: string, { pair: { value: node } }: Entry, value: string | number | boolean): string {
  if (!isScalar(node)) throw new NotEditable('is no plain value');
  const [start, end] = rangeOf(node);
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  if (!isBlock) return splice(text, start, end, scalarText(value, styleOf(node)));
  if (text.slice(start, lineEnd(text, start)).includes('#')) throw new NotEditable('has a comment in it');
  const last = text.slice(0, end).trimEnd().length;
  return splice(text, start, last, scalarText(value));
}

function styleOf({ type }: Scalar): ScalarStyle {
  if (type === Scalar.QUOTE_SINGLE) return 'single';
  return type === Scalar.QUOTE_DOUBLE ? 'double' : 'plain';
}

/** Behind the last entry, with the indentation of the first. */
function insertInBlock(text: string, map: NonNullable<Way['map']>, name: string, value: EditValue): string {
  const index = map.items.length - 1;
  const entryAt = (at: number): Entry => ({ map, index: at, pair: map.items[at] as Entry['pair'] });
  const start = startOf(entryAt(0));
  const indent = text.slice(lineStart(text, start), start);
  if (indent.trim() !== '') throw new NotEditable('does not begin its line');
  const [, end] = linesOf(entryAt(index), text);
  return insertLines(text, end, blockLines(name, value, indent, stepOf(text)));
}

function insertInFlow(text: string, { map, entries }: Way, name: string, value: EditValue): string {
  if (!map) throw new NotEditable('is no mapping');
  const entry = `${scalarText(name)}: ${flowText(value)}`;
  const last = map.items[map.items.length - 1];
  if (last) return splice(text, endOf(last, text), endOf(last, text), `, ${entry}`);
  const [start, end] = rangeOf(map);
  const isEmpty = text.slice(start + 1, end - 1).trim() === '';
  const holder = entries[entries.length - 1];
  const canBeBlock = isEmpty && holder && entries.every((each) => !each.map.flow);
  if (!canBeBlock || text.slice(colonOf(holder), start).trim() !== '') {
    return isEmpty ? splice(text, start, end, `{ ${entry} }`) : splice(text, start + 1, start + 1, ` ${entry}`);
  }
  const key = startOf(holder);
  const indent = text.slice(lineStart(text, key), key);
  if (indent.trim() !== '') throw new NotEditable('does not begin its line');
  const step = stepOf(text);
  const opened = splice(text, colonOf(holder), end, '');
  const behind = linesOf(holder, text)[1] - (text.length - opened.length);
  return insertLines(opened, behind, blockLines(name, value, indent + step, step));
}

/** Adds whole lines at an offset where a line begins or the text ends; a text that ends without a line end goes on to do so. */
function insertLines(text: string, offset: number, lines: readonly string[]): string {
  const eol = lineBreak(text);
  const isOpen = offset === text.length && offset > 0 && !text.endsWith('\n');
  return splice(text, offset, offset, isOpen ? `${eol}${lines.join(eol)}` : lines.map((line) => line + eol).join(''));
}

/** The indentation of a level: that of the first indented line. */
function stepOf(text: string): string {
  return /^( +)[^\s#-]/m.exec(text)?.[1] ?? '  ';
}
