import { printable } from '../diagnostics';
import type { Difference } from './differences';
import type { PlannedFile } from './place-image-set';
import type { Plan } from './plan';

/** At most so many values are shown of one file; Git has them all. */
const MAX_VALUES = 60;

/** The longest body of a merge request, in characters: GitHub takes 65,536. */
const MAX_BODY = 50_000;

/** The files of a plan and what differs, for a terminal; each line ends with a line feed. */
export function describeText(files: readonly PlannedFile[]): string {
  return files
    .flatMap((file) => [`${file.path}  ${stateOf(file)}`, ...shorten(file.differences, (each) => `    ${lineOf(each)}`, '    ')])
    .map((line) => `${line}\n`)
    .join('');
}

/** The same for the body of a merge request: Markdown, in which no text of a user is markup. */
export function describeMarkdown({ files }: Plan): string {
  const parts = files.map((file) => {
    const rows = shorten(file.differences, ({ path, before, after }) => `| ${[path, before, after].map(cell).join(' | ')} |`, '');
    const table = rows.length === 0 ? [] : ['', '| value | before | after |', '|---|---|---|', ...rows];
    return [`${cell(file.path)}: ${stateOf(file)}`, ...table].join('\n');
  });
  const reminder = 'Made by `addons`. The tree changes with it: run `addons synth` on this branch and commit `dist/` too.';
  return [cut(parts.join('\n\n')), reminder].join('\n\n');
}

function stateOf({ state, environment, current }: PlannedFile): string {
  if (state === 'unchanged') return `unchanged: ${environment} has it`;
  return current === undefined ? `new, the first in ${environment}` : `new; the newest in ${environment} is ${current}`;
}

function lineOf({ path, before, after }: Difference): string {
  const [name, old, fresh] = [path, before, after].map((text) => (text === undefined ? undefined : printable(text)));
  if (old === undefined) return `${name}: ${fresh} (added)`;
  return fresh === undefined ? `${name}: ${old} (removed)` : `${name}: ${old} -> ${fresh}`;
}

/** A text up to the last line that is whole within the limit. */
function cut(text: string): string {
  return text.length <= MAX_BODY ? text : `${text.slice(0, text.lastIndexOf('\n', MAX_BODY))}\n\nand more: see the files.`;
}

/** A cell of a table with a text as code: no back quote can end it, no bar can end the cell. */
function cell(text: string | undefined): string {
  if (text === undefined) return '';
  return `\`${printable(text).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

function shorten(all: readonly Difference[], render: (each: Difference) => string, indent: string): string[] {
  const lines = all.slice(0, MAX_VALUES).map(render);
  return all.length > MAX_VALUES ? [...lines, `${indent}and ${all.length - MAX_VALUES} more`] : lines;
}
