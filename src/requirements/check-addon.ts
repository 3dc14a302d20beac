import { quote } from '../diagnostics';
import type { Json } from '../yaml';
import { type Finding, findingsOf, type Rules } from './finding';
import type { AddonProperties } from './known-facts';
import { inRange, oneOf } from './wanted';

const RULES: Rules<Omit<AddonProperties, 'id'>> = { version: inRange, state: oneOf };

/** The add-on that a requirement on an add-on names; undefined if it names none. */
export function requiredAddon({ id }: Readonly<Record<string, Json>>): string | undefined {
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/**
 * Looks for another add-on on the cluster, and compares its version and state. What else a requirement wants of it, as it may, nobody
 * records (managed-tenants 1.3).
 * @param addons undefined if nobody recorded them
 */
export function checkAddon(
  data: Readonly<Record<string, Json>>,
  addons: readonly AddonProperties[] | undefined,
): readonly Finding[] {
  const id = requiredAddon(data);
  if (id === undefined) return [{ is: 'unreadable', reason: 'it names no add-on in data.id' }];
  const sentence = `the add-on ${quote(id)} must be on the cluster; found: `;
  if (addons === undefined) return [{ is: 'unknown', reason: `${sentence}nothing recorded` }];
  const addon = addons.find((each) => each.id === id);
  if (!addon) {
    const others = addons.map((each) => each.id).join(', ');
    return [{ is: 'unmet', reason: `${sentence}${others === '' ? 'no add-on' : quote(others)}` }];
  }
  return Object.entries(data).flatMap(([name, json]): Finding[] => {
    if (name === 'id') return [];
    if (!Object.hasOwn(RULES, name))
      return [{ is: 'unknown', reason: `${quote(name)} of the add-on ${quote(id)}: nothing recorded` }];
    return findingsOf(RULES, 'an add-on', { [name]: json }, addon).map((finding) =>
      finding.is === 'met' ? finding : { ...finding, reason: `the add-on ${quote(id)}: ${finding.reason}` },
    );
  });
}
