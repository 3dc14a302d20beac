/**
 * `npm run check:rooms`: prints which room of `src/` imports from which, and fails on an import cycle between files or between
 * rooms, on a file that has grown too long, and if docs/architecture.md shows another graph: a new import between rooms is to be
 * seen in review. An import of a type alone counts: it ties two rooms together all the same.
 */
import fs from 'node:fs';
import path from 'node:path';
import madge from 'madge';
import { renderCycle, renderGraph, roomGraph } from './room-graph';

const ROOT = path.join(__dirname, '..');
const SRC = path.join(ROOT, 'src');

/** Where people read which room imports from which. */
const ARCHITECTURE = path.join('docs', 'architecture.md');

/** The longest source file, in lines. */
const MAX_LINES = 300;

async function main(): Promise<void> {
  const files = await madge(SRC, { baseDir: SRC, fileExtensions: ['ts'], tsConfig: path.join(ROOT, 'tsconfig.json') });
  const rooms = roomGraph(files.obj());
  const graph = renderGraph(rooms);
  console.log(graph);

  const problems = [
    ...files.circular().map((cycle) => `Import cycle between files: ${renderCycle(cycle)}`),
    ...(await madge(rooms)).circular().map((cycle) => `Import cycle between rooms: ${renderCycle(cycle)}`),
    ...Object.keys(files.obj()).flatMap((file) => {
      if (file.startsWith('..')) return [];
      const lines = fs.readFileSync(path.join(SRC, file), 'utf8').split('\n').length - 1;
      return lines > MAX_LINES ? [`src/${file} has ${lines} lines, at most ${MAX_LINES} are allowed`] : [];
    }),
    ...(fs.readFileSync(path.join(ROOT, ARCHITECTURE), 'utf8').includes(`\n${graph}\n`)
      ? []
      : [`${ARCHITECTURE} does not show this graph of rooms: replace the one in it`]),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

void main();
