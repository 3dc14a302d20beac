import type { Location } from '../diagnostics';
import type { YamlPath, YamlSource } from '../yaml';
import type { BundleManifest } from './bundle';

/** A value somewhere in a document, or the place where one is missing: what rules read, so that they can say where it stands. */
export class Part {
  /** `value` is what stands at `path` in `source`, undefined if nothing does. */
  public constructor(
    public readonly source: YamlSource,
    public readonly path: YamlPath,
    public readonly value: unknown,
  ) {}

  /** The whole of a document. */
  public static of({ source }: Pick<BundleManifest, 'source'>): Part {
    return new Part(source, [], source.value);
  }

  /** What stands at `steps` below this value. */
  public at(...steps: readonly (string | number)[]): Part {
    const value = steps.reduce(memberOf, this.value);
    return new Part(this.source, [...this.path, ...steps], value);
  }

  /** The items, if this is a list. */
  public get items(): Part[] {
    return Array.isArray(this.value) ? this.value.map((_, index) => this.at(index)) : [];
  }

  /** The members, if this is a mapping. */
  public get members(): Part[] {
    return isMapping(this.value) ? Object.keys(this.value).map((key) => this.at(key)) : [];
  }

  /** The last step: the key of a member. */
  public get key(): string {
    return String(this.path[this.path.length - 1] ?? '');
  }

  /** The value if it is a text, else the empty text: what Go makes of an absent one. */
  public get text(): string {
    return typeof this.value === 'string' ? this.value : '';
  }

  /** True if there is nothing, or a null. */
  public get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** Where it stands, or where it would be added. */
  public get where(): Location {
    return this.source.locate(this.path);
  }

  /** Where its key stands. */
  public get whereKey(): Location {
    return this.source.locate(this.path, 'key');
  }

  /** The path as people write it, such as `spec.installModes[0].type`. */
  public get name(): string {
    return this.source.describe(this.path);
  }
}

/** True for an object that is no list. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of a mapping or list; undefined if there is none of its own. */
function memberOf(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;
}
