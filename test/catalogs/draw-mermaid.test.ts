import { drawMermaid } from '../../src/catalogs';
import { hostileGraph, widgetGraph } from './drawing';

/** The lines that may be in a flowchart of ours, as Mermaid's grammar has them; labels hold no quote, bracket or backtick. */
const LABEL = String.raw`[\p{L}\p{N} .,_/()+\-#;<>]*`;
const LINES = [
  /^flowchart BT$/,
  new RegExp(`^  subgraph c\\d+\\["${LABEL}"\\]$`, 'u'),
  /^ {2}end$/,
  new RegExp(`^    v\\d+\\["${LABEL}"\\](:::(head|deprecated|stuck|absent))?$`, 'u'),
  /^ {4}v\d+ (-->|-\.->)\|"[A-Za-z, ]+"\| v\d+$/,
  /^ {2}classDef [a-z]+ [a-z0-9:#,\- ]+$/,
];

test('a flowchart', () => {
  expect(drawMermaid(widgetGraph())).toMatchSnapshot();
});

test.each([
  ['the catalog', widgetGraph],
  ['hostile texts', hostileGraph],
])('each line is one of a flowchart: %s', (_, graph) => {
  const lines = drawMermaid(graph()).trimEnd().split('\n');
  expect(lines.filter((line) => !LINES.some((each) => each.test(line)))).toEqual([]);
  // The only markup in a label is the line break between its parts.
  expect(lines.filter((line) => /<(?!br\/>)/.test(line))).toEqual([]);
});

test('arrows are between nodes that are there', () => {
  const text = drawMermaid(widgetGraph());
  const nodes = new Set(Array.from(text.matchAll(/^ {4}(v\d+)\[/gm), ([, id]) => id));
  const ends = Array.from(text.matchAll(/^ {4}(v\d+) .*\| (v\d+)$/gm), ([, from, to]) => [from, to]).flat();
  expect(ends.length).toBeGreaterThan(10);
  expect(ends.filter((id) => !nodes.has(id))).toEqual([]);
});
