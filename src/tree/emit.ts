import { printable } from '../diagnostics';
import { askOnce, isShared } from '../kubernetes';
import { keyToYaml, numberToYaml, stringToYaml } from './scalar';

/** The keys that come first in a manifest; the others keep the order of the caller. */
const FIRST_KEYS = ['apiVersion', 'kind', 'metadata'];

/** js-yaml reads 98 collections in each other (its limit of 100 counts the document and the innermost value). */
const MAX_DEPTH = 98;

/**
 * Plain data (what JSON can hold) as one YAML document in block style. The `yaml` package, in its 1.1 and 1.2 modes, and
 * js-yaml read it back deep equal; strings are quoted for PyYAML (YAML 1.1) and Go as well. The same data gives the same bytes.
 *
 * Keys keep the order of the caller, but for `apiVersion`, `kind` and `metadata` at the top. JavaScript itself puts keys that
 * look like array indexes (`"1"`) first. A key whose value is undefined is left out.
 * Written by hand for its speed: with the `yaml` package emitting is a third of all synthesis (cdk8s 3.3, 3.4).
 * @throws TypeError naming the path of what YAML or JSON cannot hold: undefined in a list, functions, symbols, big integers, instances
 * of classes (dates too), cycles, more than 98 levels, numbers that are not finite or not exact, lone surrogates
 */
export function emitYaml(value: unknown): string {
  return new Emitter().document(value);
}

/** Blanks, and the begin of a line with them, by their number: each would be made anew for every collection. */
const BLANKS = Array.from({ length: 2 * MAX_DEPTH + 3 }, (_, count) => ' '.repeat(count));
const LINES = BLANKS.map((blanks) => `\n${blanks}`);

class Emitter {
  private text = '';
  private readonly path: (string | number)[] = [];
  private readonly parents: object[] = [];

  public document(value: unknown): string {
    try {
      // A scalar that is the whole document may become a block, which has to be indented.
      this.node(value, isCollection(value) ? 0 : 2, '');
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      throw new TypeError(`Cannot write ${pathText(this.path)} as YAML: ${cause.message}`);
    }
    this.text += '\n';
    return this.text.trimStart(); // what is not an entry has a blank before it
  }

  /** Writes a value behind a key or a dash. `first` parts these from the first entry of a collection. */
  private node(value: unknown, indent: number, first: string): void {
    if (!isCollection(value)) {
      this.text += ' ';
      this.text += scalar(value, blanks(indent));
      return;
    }
    if (this.parents.includes(value)) throw new RangeError('it contains itself');
    if (this.parents.length === MAX_DEPTH) throw new RangeError(`it is nested deeper than ${MAX_DEPTH} levels`);
    if (isShared(value)) this.text += askOnce(value, `yaml ${indent} ${first}`, () => this.textOf(value, indent, first));
    else this.collection(value, indent, first);
  }

  private collection(value: Readonly<Record<string, unknown>>, indent: number, first: string): void {
    this.parents.push(value);
    if (Array.isArray(value)) this.list(value, indent, first);
    else this.map(value, indent, first);
    this.parents.pop();
  }

  /** The text of a collection, apart from what is written already. */
  private textOf(value: Readonly<Record<string, unknown>>, indent: number, first: string): string {
    const before = this.text;
    this.text = '';
    this.collection(value, indent, first);
    const text = this.text;
    this.text = before;
    return text;
  }

  private list(list: readonly unknown[], indent: number, first: string): void {
    if (list.length === 0) this.text += ' []';
    for (let index = 0; index < list.length; index++) {
      this.path.push(index);
      this.text += index === 0 ? first : line(indent);
      this.text += '-';
      this.node(list[index], indent + 2, ' ');
      this.path.pop();
    }
  }

  private map(map: Readonly<Record<string, unknown>>, indent: number, first: string): void {
    if (!isPlain(map)) throw new RangeError('it is an instance of a class');
    const keys = this.parents.length === 1 ? manifestOrder(Object.keys(map)) : Object.keys(map);
    const nested = line(indent + 2);
    let empty = true;
    for (const key of keys) {
      const value = map[key];
      if (value === undefined) continue;
      this.path.push(key);
      this.text += empty ? first : line(indent);
      this.text += keyToYaml(key, blanks(indent));
      this.node(value, indent + 2, nested);
      this.path.pop();
      empty = false;
    }
    if (empty) this.text += ' {}';
  }
}

function blanks(count: number): string {
  return BLANKS[count] ?? '';
}

function line(indent: number): string {
  return LINES[indent] ?? '';
}

function scalar(value: unknown, indent: string): string {
  if (typeof value === 'string') return stringToYaml(value, indent);
  if (typeof value === 'number') return numberToYaml(value);
  if (value === null || typeof value === 'boolean') return String(value);
  throw new RangeError(value === undefined ? 'it is undefined or missing' : `it is a ${typeof value}`);
}

function isCollection(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** True for `{}`, also of another realm (a VM context), and for objects without a prototype. */
function isPlain(map: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(map);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function manifestOrder(keys: readonly string[]): string[] {
  return [...FIRST_KEYS.filter((key) => keys.includes(key)), ...keys.filter((key) => !FIRST_KEYS.includes(key))];
}

function pathText(path: readonly (string | number)[]): string {
  if (path.length === 0) return 'the value';
  return printable(
    path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join(''),
  );
}
