import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, error, quote } from '../diagnostics';
import { type Json, parseYaml } from '../yaml';
import { removeValue } from './remove-value';
import { setValue } from './set-value';
import type { EditValue } from './value-text';
import { NotEditable } from './yaml-tree';

/** A change of one entry of nested mappings. */
export type YamlEdit =
  /** Mappings on the way are made where they are missing; a mapping or list can only be set where nothing is. */
  | { readonly does: 'set'; readonly path: readonly string[]; readonly value: EditValue }
  /** The mapping around it stays, and may become empty. With `ifThere`, an entry that is not there is no problem. */
  | { readonly does: 'remove'; readonly path: readonly string[]; readonly ifThere?: boolean };

/** The text after some edits, or why they cannot be made. */
export type EditedText =
  | { readonly text: string; readonly diagnostics: readonly [] }
  | { readonly text?: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Edits a document of nested mappings in its text: what is not touched keeps its bytes, comments, order and line ends included. Each edit is
 * proved by reading the result: if that is not exactly the data before with this one change, as where an alias repeats what is edited,
 * nothing is edited, and `CLUSTER_FILE_NOT_EDITABLE` tells the place.
 * @param file how the file is named in problems
 */
export function editYaml(file: string, text: string, edits: readonly YamlEdit[]): EditedText {
  let current = text;
  for (const edit of edits) {
    const { source, diagnostics } = parseYaml(file, current);
    if (!source) return { diagnostics };
    if (edit.does === 'remove' && edit.ifThere && !source.find(edit.path)) continue;
    const refuse = (reason: string): EditedText => {
      const message = `${quote(edit.path.join('.'))} cannot be edited here: ${reason}`;
      const hint = 'Edit the file by hand, or write this part without anchors, aliases and merge keys.';
      return { diagnostics: [error({ code: 'CLUSTER_FILE_NOT_EDITABLE', message, hint, where: source.locate(edit.path) })] };
    };
    try {
      const next = edit.does === 'set' ? setValue(current, edit.path, edit.value) : removeValue(current, edit.path);
      const after = parseYaml(file, next);
      const wanted = edit.does === 'set' ? withValue(source.value, edit.path, edit.value) : without(source.value, edit.path);
      if (!isDeepStrictEqual(plain(after.source?.value), plain(wanted))) return refuse('the file would then say something else');
      current = next;
    } catch (cause) {
      if (!(cause instanceof NotEditable)) throw cause;
      return refuse(`it ${cause.reason}`);
    }
  }
  return { text: current, diagnostics: [] };
}

/** Without the sharing of repeated parts, and without prototypes. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

type Data = Json | EditValue | undefined | { readonly [key: string]: Data };

function withValue(data: Data, path: readonly string[], value: EditValue): Data {
  const [name, ...inner] = path;
  if (name === undefined) return value;
  const map = entriesOf(data);
  return Object.fromEntries(map.set(name, withValue(map.get(name), inner, value)));
}

function without(data: Data, path: readonly string[]): Data {
  const [name = '', ...inner] = path;
  const map = entriesOf(data);
  if (inner.length === 0) map.delete(name);
  else map.set(name, without(map.get(name), inner));
  return Object.fromEntries(map);
}

function entriesOf(data: Data): Map<string, Data> {
  return new Map(typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.entries(data) : []);
}
