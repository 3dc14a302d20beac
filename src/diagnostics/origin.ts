import * as fs from 'node:fs';
import { SourceMap } from 'node:module';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IConstruct } from 'constructs';
import type { Location } from './diagnostic';

/** Deep enough to get from a generated class, through a library's constructs, to the author's line; what calls him is costly to look up. */
const STACK_DEPTH = 10;

const origins = new WeakMap<IConstruct, () => Location | undefined>();

/** Says where a construct comes from: a line of metadata. */
export function setOrigin(construct: IConstruct, origin: () => Location | undefined): void {
  origins.set(construct, origin);
}

let isTracing = true;

/**
 * Runs `make` without remembering where its constructs come from: they are then found by their parent's place. For what a
 * construct makes by itself; a stack trace for each would cost a tenth of a synthesis.
 */
export function untraced<T>(make: () => T): T {
  const before = isTracing;
  isTracing = false;
  try {
    return make();
  } finally {
    isTracing = before;
  }
}

/** Remembers the line of TypeScript that is making `construct`, unless its origin is known. Cheap until somebody asks. */
export function traceOrigin(construct: IConstruct): void {
  if (!isTracing || origins.has(construct)) return;
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

/** A line of a stack trace with an absolute path or URL of a file; Node's own files have neither. */
const FRAME = /^\s*at (?:.*? \(|async )?((?:\/|[A-Za-z]:\\|file:\/\/).+):([0-9]+):([0-9]+)\)?$/;

/** The first line of a stack trace that is neither Node's nor a library's: the author's own. */
export function authorLine(stack: string): Location | undefined {
  for (const line of stack.split('\n')) {
    const match = FRAME.exec(line);
    if (!match?.[1]) continue;
    const file = match[1].startsWith('file:') ? fileURLToPath(match[1]) : match[1];
    const place = mapped({ file, line: Number(match[2]), column: Number(match[3]) });
    if (!isLibrary(place.file)) return { ...place, file: shorter(place.file) };
  }
  return undefined;
}

/** Installed libraries, and the classes that `cdk8s import` generates. */
const LIBRARY = /[\\/](?:node_modules|imports)[\\/]/;

/** The sources of this library where it is not installed, as in a clone. */
const OWN_SOURCES = `${path.dirname(__dirname)}${path.sep}`;

function isLibrary(file: string): boolean {
  return LIBRARY.test(file) || file.startsWith(OWN_SOURCES);
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
