import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Diagnostic, error, quote } from '../diagnostics';
import { readFileBounded, readFolder } from '../files';
import { isObject, type JsonObject, listAt, objectAt } from './json-value';

/** How much is read at most: 100,000 clusters (bad-input 61) with what Hive says of each. */
const MAX_FILE = 256 * 1024 * 1024;
const MAX_TOTAL = 512 * 1024 * 1024;
const MAX_OBJECTS = 500_000;

/** A recorded object and where it is from. */
export interface RecordedObject {
  readonly object: JsonObject;
  /** The file, as a message names it. */
  readonly file: string;
  /** The cluster that the object was on: `<cluster>` or `<namespace>/<cluster>` of the file's folder below `clusters/`; undefined for the hub. */
  readonly cluster?: string;
}

/**
 * Reads what `kubectl get -o json` wrote: a file, or all `.json` files below a folder; a list over several files, as pages, counts as one.
 * `use` is given each object, which it should not keep whole: a fleet is larger than what matters of it. Bounded in bytes and objects.
 * `FLEET_FILE_INVALID`, `FLEET_TOO_LARGE`, `FLEET_LIST_CUT`, and the problems of reading files; with any, what was used is not all.
 */
export function readRecorded(from: string, use: (recorded: RecordedObject) => void): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const pages: Page[] = [];
  let count = 0;
  const add = (file: string, content: Buffer, cluster?: string) => {
    if (count > MAX_OBJECTS) return;
    const read = parseRecorded(file, content);
    diagnostics.push(...read.diagnostics);
    if (read.page) pages.push(read.page);
    count += read.objects.length;
    for (const object of read.objects) use({ object, file, ...(cluster && { cluster }) });
  };
  if (fs.statSync(from, { throwIfNoEntry: false })?.isDirectory()) {
    const limits = { fileBytes: MAX_FILE, totalBytes: MAX_TOTAL, entries: MAX_OBJECTS };
    const folder = readFolder(from, { symbolicLinks: 'refuse', hidden: 'skip', limits });
    diagnostics.push(...folder.diagnostics);
    for (const { path: below, content } of folder.files) {
      const cluster = /(?:^|\/)clusters\/((?:[^/]+\/)?[^/]+)\/[^/]+$/.exec(below)?.[1];
      if (below.endsWith('.json')) add(path.join(from, below), content, cluster);
    }
  } else {
    const read = readFileBounded(from, MAX_FILE);
    if ('problem' in read) diagnostics.push(read.problem);
    else add(from, read.content);
  }
  if (count <= MAX_OBJECTS) return [...diagnostics, ...cutLists(pages)];
  const message = `${quote(from)} holds more than ${MAX_OBJECTS} objects`;
  return [...diagnostics, error({ code: 'FLEET_TOO_LARGE', message, hint: 'record fewer clusters' })];
}

/** A list, or a part of one. */
interface Page {
  readonly file: string;
  /** Of its first item. */
  readonly kind: string;
  readonly goesOn: boolean;
}

interface Parsed {
  readonly objects: readonly JsonObject[];
  readonly diagnostics: readonly Diagnostic[];
  readonly page?: Page;
}

function parseRecorded(file: string, content: Buffer): Parsed {
  const where = { file, line: 1, column: 1 };
  const hint = 'record it by kubectl get … -o json';
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return {
      objects: [],
      diagnostics: [error({ code: 'FLEET_FILE_INVALID', message: `${quote(file)} is not JSON`, hint, where })],
    };
  }
  const isList = isObject(value) && Array.isArray(value.items);
  const items = isList ? listAt(value, 'items') : [value];
  const objects = items.filter(isObject).map((each) => (isList ? withKindOf(value, each) : each));
  const wrong = items.length - objects.length + objects.filter(({ kind }) => typeof kind !== 'string').length;
  if (wrong === 0) return { objects, diagnostics: [], ...(isList && { page: pageOf(value, objects, file) }) };
  const message = `${wrong} of ${items.length} items of ${quote(file)} are not Kubernetes objects`;
  return { objects: [], diagnostics: [error({ code: 'FLEET_FILE_INVALID', message, hint, where })] };
}

/** Items of a typed list, as an API server sends it, have no kind of their own. */
function withKindOf(list: unknown, item: JsonObject): JsonObject {
  const kind = isObject(list) && typeof list.kind === 'string' ? list.kind : '';
  return item.kind === undefined && kind.endsWith('List') && kind !== 'List'
    ? { ...item, kind: kind.slice(0, -'List'.length) }
    : item;
}

/** Lists of which only pages are there that say that more follows: the last page ends a list, in whichever file it is. */
function cutLists(pages: readonly Page[]): readonly Diagnostic[] {
  const whole = new Set(pages.filter(({ goesOn }) => !goesOn).map(({ kind }) => kind));
  return pages.filter(({ goesOn, kind }) => goesOn && !whole.has(kind)).map(({ file }) => cut(file));
}

function pageOf(value: unknown, objects: readonly JsonObject[], file: string): Page {
  const token = objectAt(value, 'metadata').continue;
  return { file, kind: String(objects[0]?.kind), goesOn: typeof token === 'string' && token !== '' };
}

function cut(file: string): Diagnostic {
  const message = `${quote(file)} is one page of a longer list: metadata.continue is set, and the last page is not there`;
  const hint = 'record the whole list; kubectl get reads all pages by itself';
  return error({ code: 'FLEET_LIST_CUT', message, hint, where: { file, line: 1, column: 1 } });
}
