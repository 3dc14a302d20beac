import type { Problem } from '../diagnostics';
import { describe, type KubernetesObject } from './object';
import { secretIn } from './secret-text';
import { askOnce, isShared } from './shared';

/** Problems of one object that are reported: nobody reads more. */
const MAX_PROBLEMS = 20;

/**
 * Secrets in plain text anywhere in an object, the objects that it holds included, such as those of a set: the tree is committed, and
 * who reads the repository reads them (bad-input 58; design decision 9). Only what is unmistakable is found. The value is never told.
 * Nearly all objects have none, which is found out without a thought to where each text stands: every object of a tree goes through here.
 */
export function plaintextSecrets(object: KubernetesObject): Problem[] {
  return holdsSecret(object, '') ? findSecrets(object) : [];
}

function holdsSecret(value: unknown, name: string): boolean {
  if (typeof value === 'string') return secretIn(value, name) !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  return isShared(value) ? askOnce(value, 'holdsSecret', () => isSecretIn(value, name)) : isSecretIn(value, name);
}

function isSecretIn(value: object, name: string): boolean {
  if (Array.isArray(value)) return value.some((item) => holdsSecret(item, name));
  const map = value as Readonly<Record<string, unknown>>;
  return Object.keys(map).some((key) => !isOfSecret(map, key) && holdsSecret(map[key], nameOf(map, key)));
}

function findSecrets(object: KubernetesObject): Problem[] {
  const found: Problem[] = [];
  visit(object, '', object, []);
  return found.slice(0, MAX_PROBLEMS);

  /** `owner` is the innermost object around the value, and `path` leads from there. */
  function visit(value: unknown, name: string, owner: KubernetesObject, path: readonly (string | number)[]): void {
    if (typeof value === 'string') {
      const secret = secretIn(value, name);
      if (secret !== undefined) found.push(problem(owner, path, secret));
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, name, owner, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      const isOwner = isObject(value);
      for (const [key, member] of Object.entries(value)) {
        if (isOfSecret(value, key)) continue;
        visit(member, nameOf(value, key), isOwner ? value : owner, isOwner ? [key] : [...path, key]);
      }
    }
  }
}

/** True for the content of a Secret, which is refused as a whole by a rule of its own. */
function isOfSecret(map: object, key: string): boolean {
  return (key === 'data' || key === 'stringData') && 'kind' in map && map.kind === 'Secret';
}

/** What a member is the value of: an environment variable has its name beside its value. */
function nameOf(map: object, key: string): string {
  return key === 'value' && 'name' in map && typeof map.name === 'string' ? map.name : key;
}

function isObject(map: object): map is KubernetesObject {
  if (!('kind' in map && 'apiVersion' in map && 'metadata' in map)) return false;
  const { kind, apiVersion, metadata } = map;
  return (
    typeof kind === 'string' &&
    typeof apiVersion === 'string' &&
    typeof metadata === 'object' &&
    metadata !== null &&
    'name' in metadata &&
    typeof metadata.name === 'string'
  );
}

function problem(owner: KubernetesObject, path: readonly (string | number)[], secret: string): Problem {
  const place = path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
  return {
    code: 'PLAINTEXT_SECRET',
    message: `${describe(owner)}: ${place} holds ${secret} in plain text`,
    hint: 'Take it out, replace it where it is used, and deliver it in a Secret by other means (config.secrets, or secretMappings of a set).',
  };
}
