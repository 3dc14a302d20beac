import { splice } from './text-lines';
import { colonOf, type Entry, endOf, follow, linesOf, NotEditable, parseTree, rangeOf, startOf } from './yaml-tree';

/** The text without the entry at a path. Comments above it stay, as they may be about more than this entry; those in it go. */
export function removeValue(text: string, path: readonly string[]): string {
  const { entries, missing } = follow(parseTree(text), path);
  const [holder, entry] = [entries[entries.length - 2], entries[entries.length - 1]];
  if (missing.length > 0 || !entry) throw new NotEditable('is not written there: a merge key may bring it');
  if (entry.map.flow) return removeFromFlow(text, entry);
  const [start, end] = linesOf(entry, text);
  const rest =
    end === text.length && !text.endsWith('\n')
      ? splice(text, lineBreakBefore(text, start), end, '')
      : splice(text, start, end, '');
  if (entry.map.items.length > 1) return rest;
  if (!holder) throw new NotEditable('is all there is');
  return splice(rest, colonOf(holder), colonOf(holder), ' {}');
}

function lineBreakBefore(text: string, start: number): number {
  return /\r?\n$/.exec(text.slice(0, start))?.index ?? start;
}

function removeFromFlow(text: string, entry: Entry): string {
  const { map, index, pair } = entry;
  const [start, end] = [startOf(entry), endOf(pair, text)];
  const [before, after] = [map.items[index - 1], map.items[index + 1]];
  if (!before && !after) {
    const [open, close] = rangeOf(map);
    const rest = text.slice(open + 1, start) + text.slice(end, close - 1).replace(/^\s*,/, '');
    return splice(text, open, close, rest.trim() === '' ? '{}' : `{${rest}}`);
  }
  if (before) {
    const from = endOf(before, text);
    if (!text.slice(from, start).includes('#')) return splice(text, from, end, '');
  }
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
  const next = after && startOf({ map, index: index + 1, pair: after as Entry['pair'] });
  const isClean = next !== undefined && !text.slice(end + comma, next).includes('#');
  return splice(text, start, isClean && !before ? next : end + comma, '');
}
