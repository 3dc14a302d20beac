import type { TreeFile } from '../tree';
import type { AddonPayload } from './read-payloads';

/**
 * The payloads as files `<environment>/<add-on>/addon.json` and, where there is one, `version.json`: JSON, indented by two, the keys of
 * every object in order, so that payloads that are equal as data are equal as files.
 */
export function payloadFiles(payloads: readonly AddonPayload[]): TreeFile[] {
  return payloads.flatMap(({ name, environment, payload }) =>
    Object.entries({ addon: payload.addon, version: payload.version })
      .filter(([, body]) => body !== undefined)
      .map(([file, body]) => ({ path: `${environment}/${name}/${file}.json`, content: render(body) })),
  );
}

function render(body: unknown): string {
  return `${JSON.stringify(body, inOrder, 2)}\n`;
}

/** Object.fromEntries makes even a label `__proto__` a property of its own. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
