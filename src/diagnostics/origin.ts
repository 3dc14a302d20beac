import * as fs from 'node:fs';
import { SourceMap } from 'node:module';
import * as path from 'node:path';
import type { IConstruct } from 'constructs';
import type { Location } from './diagnostic';

/** Deep enough to get from a generated class, through our constructs, to the author's line. */
const STACK_DEPTH = 25;

const origins = new WeakMap<IConstruct, () => Location | undefined>();

/** Says where a construct comes from: a line of metadata. */
export function setOrigin(construct: IConstruct, origin: () => Location | undefined): void {
  origins.set(construct, origin);
}

/** Remembers the line of TypeScript that is making `construct`, unless its origin is known. Cheap until somebody asks. */
export function traceOrigin(construct: IConstruct): void {
  if (origins.has(construct)) return;
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = STACK_DEPTH;
  const trace = new Error();
  Error.stackTraceLimit = limit;
  origins.set(construct, () => authorLine(trace.stack ?? ''));
}

/** The place that made a construct, or the nearest of its parents whose place is known. */
export function originOf(construct: IConstruct): Location | undefined {
  for (let each: IConstruct | undefined = construct; each; each = each.node.scope) {
    const location = origins.get(each)?.();
    if (location) return location;
  }
  return undefined;
}

/** The first line of a stack trace that is neither Node's nor a library's: the author's own. */
export function authorLine(stack: string): Location | undefined {
  for (const line of stack.split('\n')) {
    const match = /\(?((?:\/|[A-Za-z]:\\|file:\/\/)[^()]+):([0-9]+):([0-9]+)\)?$/.exec(line.trim());
    if (!match?.[1]) continue;
    const place = mapped({ file: match[1].replace(/^file:\/\//, ''), line: Number(match[2]), column: Number(match[3]) });
    if (!isLibrary(place.file)) return { ...place, file: shorter(place.file) };
  }
  return undefined;
}

const LIBRARY = path.sep === '/' ? /\/node_modules\/|\/cdk8s-openshift-addons\/(?:src|lib)\// : /\\node_modules\\/;

function isLibrary(file: string): boolean {
  return (
    LIBRARY.test(file) ||
    file.startsWith(`${packageRoot()}${path.sep}src${path.sep}`) ||
    file.startsWith(`${packageRoot()}${path.sep}imports${path.sep}`)
  );
}

let root: string | undefined;
/** The folder of this package's package.json: this file runs from src/, from lib/ and from inside a bundle. */
function packageRoot(): string {
  if (root !== undefined) return root;
  let folder = __dirname;
  while (!fs.existsSync(path.join(folder, 'package.json')) && folder !== path.dirname(folder)) folder = path.dirname(folder);
  root = folder;
  return root;
}

const maps = new Map<string, SourceMap | undefined>();

/** A place in a bundle, as the place in the source it was bundled from. */
function mapped(place: Location): Location {
  if (!maps.has(place.file)) maps.set(place.file, readMap(`${place.file}.map`));
  const entry = maps.get(place.file)?.findEntry(place.line - 1, place.column - 1);
  if (!entry || !('originalSource' in entry)) return place;
  return {
    file: path.resolve(path.dirname(place.file), entry.originalSource),
    line: entry.originalLine + 1,
    column: entry.originalColumn + 1,
  };
}

function readMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return undefined; // not a bundle, or run without its map: the place as it is
  }
}

function shorter(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.length < file.length && !relative.startsWith('..') ? relative : file;
}
