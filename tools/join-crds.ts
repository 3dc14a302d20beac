import { stringify } from 'yaml';
import type { Crd, CrdManifest } from './crd';

const HEADER = '# Made by `npm run import -- DIR`. Do not edit.\n';

/** Keywords of JSON Schema whose keys are names that upstream chose, so that a key `description` is a field. */
const MAPS_OF_SCHEMAS = new Set(['properties', 'patternProperties', 'definitions']);

/** Keywords whose value is data of an object, not a schema. */
const DATA = new Set(['default', 'example', 'enum']);

/**
 * One YAML text of the CRDs of one API group, sorted by name. `cdk8s import` writes one file for a group and lets a later input
 * replace an earlier one, so a group must come in one file (cdk8s 2.2).
 */
export function joinCrds(crds: readonly Crd[]): string {
  const manifests = crds.map((crd) => tidy(crd.manifest)).sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
  const options = { indentSeq: false, lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false };
  return HEADER + manifests.map((manifest) => `---\n${stringify(manifest, options)}`).join('');
}

/**
 * The CRD without descriptions and without what a controller or a cluster adds. The storage version comes first: the generated
 * class of the first version has the plain name of the kind, that of any other a suffix (cdk8s 2.2).
 */
function tidy({ apiVersion, kind, metadata, spec }: CrdManifest): CrdManifest {
  const versions = [...spec.versions].sort((a, b) => Number(b.storage) - Number(a.storage)).map((version) => strip(version));
  return { apiVersion, kind, metadata: { name: metadata.name }, spec: { ...spec, versions } };
}

/** A copy of a schema, or of what holds one, without the descriptions. */
function strip<T>(node: T, keysAreNames = false): T {
  if (Array.isArray(node)) return node.map((item) => strip(item)) as T;
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node)
    .filter(([key]) => keysAreNames || key !== 'description')
    .map(([key, value]) => [
      key,
      !keysAreNames && DATA.has(key) ? value : strip(value, !keysAreNames && MAPS_OF_SCHEMAS.has(key)),
    ]);
  return Object.fromEntries(kept);
}
