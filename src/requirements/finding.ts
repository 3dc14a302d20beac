import { printable, quote } from '../diagnostics';
import { closest, type Json } from '../yaml';
import type { ReadWanted } from './wanted';

/** What came of one property that a requirement wants. */
export type Finding = { readonly is: 'met' } | { readonly is: 'unmet' | 'unknown' | 'unreadable'; readonly reason: string };

/** How each property of a thing is compared. */
export type Rules<T> = { readonly [Name in keyof T]-?: ReadWanted<NonNullable<T[Name]>> };

/**
 * Compares each property that is wanted with what was found.
 * @param thing what has these properties, for messages
 * @param data of a requirement: what is wanted, by property
 */
export function findingsOf<T extends object>(
  rules: Rules<T>,
  thing: string,
  data: Readonly<Record<string, Json>>,
  found: Partial<T>,
): Finding[] {
  const wanted = Object.entries(data);
  if (wanted.length === 0) return [{ is: 'unreadable', reason: 'it requires nothing' }];
  return wanted.map(([name, json]) =>
    isProperty(rules, name) ? findingOf(name, rules[name], json, found[name]) : noProperty(Object.keys(rules), thing, name),
  );
}

function isProperty<T extends object>(rules: Rules<T>, name: string | keyof T): name is keyof T & string {
  return Object.hasOwn(rules, name);
}

function findingOf<V>(name: string, read: ReadWanted<NonNullable<V>>, json: Json, found: V | undefined): Finding {
  const wanted = read(json);
  if (typeof wanted === 'string') return { is: 'unreadable', reason: `${name} ${wanted}` };
  const sentence = `${name} must ${wanted.text}; found: `;
  if (found === undefined || found === null) return { is: 'unknown', reason: `${sentence}nothing recorded` };
  const holds = wanted.holds(found);
  if (holds) return { is: 'met' };
  return { is: holds === undefined ? 'unknown' : 'unmet', reason: `${sentence}${wanted.show(found)}` };
}

function noProperty(names: readonly string[], thing: string, name: string): Finding {
  const similar = closest(name, names);
  const hint = similar === undefined ? `there are ${printable(names.join(', '))}` : `did you mean ${similar}?`;
  return { is: 'unreadable', reason: `${quote(name)} is no property of ${thing}: ${hint}` };
}
