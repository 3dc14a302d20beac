import { error, quote } from '../../diagnostics';
import { JsonSchema } from '../../yaml';
import { CSV_SCHEMA } from '../csv-schema';
import { Part } from '../part';
import type { BundleRule } from '../rule';

const SCHEMA = new JsonSchema<object>(CSV_SCHEMA);

/** Every field has a type that the validators can decode; one that has not fails the whole file there. */
export const csvTypes: BundleRule = ({ csv }) => SCHEMA.read(csv.source).diagnostics;

/** Fields that the Go types write even when they are empty, so that an empty one is missing (hive-olm-argocd 2.8, CSV validator). */
const REQUIRED = [
  ['spec'],
  ['spec', 'install'],
  ['spec', 'install', 'strategy'],
  ['spec', 'install', 'spec', 'deployments'],
  ['spec', 'displayName'],
] as const;

/** The fields that every ClusterServiceVersion needs are there; what is inside an absent field is not asked for. */
export const csvRequired: BundleRule = ({ csv }) => {
  const root = Part.of(csv);
  return REQUIRED.filter((path) => isMissing(root, path)).map((path) =>
    error({
      code: 'CSV_FIELD_MISSING',
      message: `the required field ${path.join('.')} is missing or empty`,
      hint: 'Add it.',
      where: root.at(...path).where,
    }),
  );
};

function isMissing(root: Part, path: readonly string[]): boolean {
  const parents = path.slice(0, -1).map((_, index) => root.at(...path.slice(0, index + 1)));
  return isEmpty(root.at(...path)) && !parents.some(isEmpty);
}

/** What Go calls the zero value of a struct, a text or a list. */
function isEmpty(part: Part): boolean {
  const { value } = part;
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && !Array.isArray(value) && part.members.every(isEmpty);
}

const API_VERSION = 'operators.coreos.com/v1alpha1';

/** The ClusterServiceVersion is of the one version that OLM has. */
export const csvApiVersion: BundleRule = ({ csv }) => {
  const { apiVersion } = csv.object;
  if (apiVersion === API_VERSION) return [];
  const message = `the ClusterServiceVersion has the apiVersion ${quote(apiVersion)}`;
  return [error({ code: 'CSV_API_VERSION', message, hint: `Write ${API_VERSION}.`, where: Part.of(csv).at('apiVersion').where })];
};
