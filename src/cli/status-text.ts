import type { StatusRow } from './status-view';

const GREEN = '\u001b[32m';
const RED = '\u001b[31m';
const PLAIN = '\u001b[0m';

/** A table for people, a line for each add-on on a cluster. With `isColoured`, states are green or red. */
export function statusTable(rows: readonly StatusRow[], isColoured: boolean): string {
  if (rows.length === 0) return 'no add-on is installed on these clusters\n';
  const head = ['CLUSTER', 'ADD-ON', 'STATE', 'FIRST BROKEN LINK'];
  const cells = rows.map((row) => [row.cluster, row.addon, row.state, brokenText(row)]);
  const widths = head.map((title, column) =>
    cells.reduce((width, line) => Math.max(width, (line[column] ?? '').length), title.length),
  );
  const lines = [head, ...cells].map((line, index) => {
    const row = rows[index - 1];
    const padded = line.map((cell, column) => {
      const text = column === line.length - 1 ? cell : cell.padEnd(widths[column] ?? 0);
      return isColoured && row && column === 2 ? `${row.isWell ? GREEN : RED}${text}${PLAIN}` : text;
    });
    return padded.join('  ').trimEnd();
  });
  const well = rows.filter(({ isWell }) => isWell).length;
  return `${lines.join('\n')}\n${well} of ${rows.length} as they should be\n`;
}

function brokenText({ link, since, owner, next }: StatusRow): string {
  if (link === '') return '';
  return [link, since && `since ${since}`, owner && `for ${owner}`, next].filter((part) => part !== '').join('; ');
}

/** A list for programs: the rows of the table, field by field. */
export function statusJson(rows: readonly StatusRow[], at: string): string {
  return `${JSON.stringify({ at, isWell: rows.every(({ isWell }) => isWell), addons: rows }, undefined, 2)}\n`;
}
