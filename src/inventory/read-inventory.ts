import inventorySchema from '../../schema/inventory.schema.json';
import { type Diagnostic, error, type Location, quote, renderPlace, warning } from '../diagnostics';
import { displayPath, JsonSchema, parseYaml, readText } from '../yaml';
import type { ClusterEntries } from './cluster-entry';
import { Inventory } from './inventory';
import { quickEntries } from './quick-entries';

const SCHEMA = new JsonSchema<{ readonly clusters: ClusterEntries }>(inventorySchema);

/** An inventory that was read; absent if there is an error. */
export interface ReadInventory {
  readonly inventory?: Inventory;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads `clusters/<environment>/inventory.yaml`. Beside the problems of YAML and its schema: `INVENTORY_ID_TWICE`, and the warning
 * `INVENTORY_EXTRA_DIFFERS`.
 */
export function readInventory(file: string): ReadInventory {
  const name = displayPath(file);
  const { text, diagnostics } = readText(file, name);
  if (text === undefined) return { diagnostics };
  const entries = quickEntries(text);
  return entries ? checked(entries, (path) => locate(name, text, path)) : readWhole(name, text);
}

type Locate = (path: readonly string[]) => Location;

function readWhole(name: string, text: string): ReadInventory {
  const { readable: source, diagnostics: unreadable } = parseYaml(name, text);
  if (!source) return { diagnostics: unreadable };
  const { value, diagnostics: misfits } = SCHEMA.read(source);
  const diagnostics = [...unreadable, ...misfits];
  if (!value) return { diagnostics };
  const read = checked(value.clusters, (path) => source.locate(path));
  return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** A place that is asked for only where there is a problem. */
function locate(name: string, text: string, path: readonly string[]): Location {
  return parseYaml(name, text).readable?.locate(path) ?? { file: name, line: 1, column: 1 };
}

function checked(entries: ClusterEntries, locate: Locate): ReadInventory {
  const twice = idsTwice(entries, locate);
  const diagnostics = [...twice, ...differences(entries, locate)];
  return twice.length > 0 ? { diagnostics } : { inventory: new Inventory(entries), diagnostics };
}

/** Two clusters of one id: one of them is a copy (bad-input 61). That a name is there twice is told by the reader of YAML. */
function idsTwice(clusters: ClusterEntries, locate: Locate): readonly Diagnostic[] {
  const first = new Map<string, string>();
  const problems: Diagnostic[] = [];
  for (const [name, { id }] of Object.entries(clusters)) {
    if (id === undefined) continue;
    const other = first.get(id);
    if (other === undefined) first.set(id, name);
    else if (problems.length < MAX_PROBLEMS) {
      const place = renderPlace({ where: locate(['clusters', other, 'id']) });
      const message = `${quote(name)} has the id ${quote(id)} of ${quote(other)} (${place})`;
      const where = locate(['clusters', name, 'id']);
      problems.push(error({ code: 'INVENTORY_ID_TWICE', message, hint: 'Take out the cluster that is gone.', where }));
    }
  }
  return problems;
}

/** So many of one kind are told: for each, the places are looked up. */
const MAX_PROBLEMS = 20;

/** Facts that a person wrote, and the hub knows otherwise by now: those of the hub count. */
function differences(clusters: ClusterEntries, locate: Locate): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  for (const [name, { properties, extra }] of Object.entries(clusters)) {
    const known = new Map<string, unknown>(Object.entries(properties ?? {}));
    for (const [property, value] of Object.entries(extra?.properties ?? {})) {
      const found = known.get(property);
      if (!known.has(property) || found === value || problems.length === MAX_PROBLEMS) continue;
      const message = `${quote(name)}: extra says ${property} is ${quote(String(value))}, its hub says ${quote(String(found))}`;
      const where = locate(['clusters', name, 'extra', 'properties', property]);
      problems.push(warning({ code: 'INVENTORY_EXTRA_DIFFERS', message, hint: 'Take it out of extra: the hub counts.', where }));
    }
  }
  return problems;
}
