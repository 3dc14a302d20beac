import type { StatusRow } from './status-view';

const STYLE =
  'body{font:14px sans-serif;margin:2em}table{border-collapse:collapse}th,td{border:1px solid #ccc;padding:4px 8px;text-align:left;' +
  'vertical-align:top}.well{background:#e6f4e6}.bad{background:#fbe9e7}';

/** One page that needs no other file and runs no script. Every text of a cluster is escaped. */
export function statusHtml(rows: readonly StatusRow[], at: string): string {
  const head = ['Cluster', 'Add-on', 'State', 'First broken link', 'Since', 'Whose it is', 'What to do'];
  const body = rows.map(({ cluster, addon, state, isWell, link, since, owner, next }) => {
    const cells = [cluster, addon, state, link, since, owner, next].map((cell) => `<td>${escapeHtml(cell)}</td>`);
    return `<tr class="${isWell ? 'well' : 'bad'}">${cells.join('')}</tr>`;
  });
  const well = rows.filter(({ isWell }) => isWell).length;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Add-ons</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${STYLE}</style></head>
<body><h1>Add-ons</h1>
<p>${well} of ${rows.length} as they should be, ${escapeHtml(at)}</p>
<table><thead><tr>${head.map((title) => `<th>${title}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></body></html>
`;
}

/** The text as content of an element. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
