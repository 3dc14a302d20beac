import { JsonSchema } from '../yaml';
import type { PackageManifest, PackageManifestLock } from './manifest';

// Only the types of fields: a value of another type cannot be decoded by Package Operator. What the values must be, and that other
// fields are ignored, is said elsewhere: in the words of Package Operator, and for all components alike.
const TEXT = { type: ['string', 'null'] };
const BOOLEAN = { type: ['boolean', 'null'] };
const NUMBER = { type: ['number', 'null'] };
const WHOLE = { type: ['integer', 'null'] };
const TEXTS = { type: ['array', 'null'], items: TEXT };
const TEXT_MAP = { type: ['object', 'null'], additionalProperties: { type: 'string' } };
const ANY_MAP = { type: ['object', 'null'] };
const SCHEMA = { $ref: '#/definitions/schema' };
const SCHEMAS = { type: ['array', 'null'], items: SCHEMA };
const SCHEMA_MAP = { type: ['object', 'null'], additionalProperties: SCHEMA };

const fields = (properties: Readonly<Record<string, object>>) => ({ type: ['object', 'null'], properties });
const list = (properties: Readonly<Record<string, object>>) => ({ type: ['array', 'null'], items: fields(properties) });

/** `JSONSchemaProps` of Kubernetes, which the schema of a configuration is decoded into. */
const JSON_SCHEMA_PROPS = {
  type: 'object',
  properties: {
    $ref: TEXT,
    $schema: TEXT,
    additionalItems: { anyOf: [BOOLEAN, SCHEMA] },
    additionalProperties: { type: ['boolean', 'object', 'null'], anyOf: [BOOLEAN, SCHEMA] },
    allOf: SCHEMAS,
    anyOf: SCHEMAS,
    default: {},
    definitions: SCHEMA_MAP,
    dependencies: ANY_MAP,
    description: TEXT,
    enum: { type: ['array', 'null'] },
    example: {},
    exclusiveMaximum: BOOLEAN,
    exclusiveMinimum: BOOLEAN,
    externalDocs: ANY_MAP,
    format: TEXT,
    id: TEXT,
    items: { type: ['object', 'array', 'null'], anyOf: [SCHEMA, SCHEMAS] },
    maxItems: WHOLE,
    maxLength: WHOLE,
    maxProperties: WHOLE,
    maximum: NUMBER,
    minItems: WHOLE,
    minLength: WHOLE,
    minProperties: WHOLE,
    minimum: NUMBER,
    multipleOf: NUMBER,
    not: SCHEMA,
    nullable: BOOLEAN,
    oneOf: SCHEMAS,
    pattern: TEXT,
    patternProperties: SCHEMA_MAP,
    properties: SCHEMA_MAP,
    required: TEXTS,
    title: TEXT,
    type: TEXT,
    uniqueItems: BOOLEAN,
    'x-kubernetes-embedded-resource': BOOLEAN,
    'x-kubernetes-int-or-string': BOOLEAN,
    'x-kubernetes-list-map-keys': TEXTS,
    'x-kubernetes-list-type': TEXT,
    'x-kubernetes-map-type': TEXT,
    'x-kubernetes-preserve-unknown-fields': BOOLEAN,
    'x-kubernetes-validations': list({ rule: TEXT, message: TEXT, messageExpression: TEXT, reason: TEXT, fieldPath: TEXT }),
  },
};

const METADATA = fields({ name: TEXT, namespace: TEXT, labels: TEXT_MAP, annotations: TEXT_MAP });

/** The fields of `manifest.yaml` and their types (package-operator 2.4). */
export const MANIFEST_FIELDS = {
  definitions: { schema: JSON_SCHEMA_PROPS },
  type: 'object',
  properties: {
    apiVersion: TEXT,
    kind: TEXT,
    metadata: { type: ['object', 'null'], properties: { name: TEXT }, additionalProperties: {} },
    spec: fields({
      scopes: TEXTS,
      phases: list({ name: TEXT, class: TEXT }),
      availabilityProbes: list({
        probes: list({
          fieldsEqual: fields({ fieldA: TEXT, fieldB: TEXT }),
          condition: fields({ type: TEXT, status: TEXT }),
          cel: fields({ rule: TEXT, message: TEXT }),
        }),
        selector: fields({
          kind: fields({ group: TEXT, kind: TEXT }),
          selector: fields({ matchLabels: TEXT_MAP, matchExpressions: list({ key: TEXT, operator: TEXT, values: TEXTS }) }),
        }),
      }),
      config: fields({ openAPIV3Schema: { anyOf: [{ type: 'null' }, SCHEMA] } }),
      images: list({ name: TEXT, image: TEXT }),
      components: ANY_MAP,
      filter: fields({
        conditions: list({ name: TEXT, expression: TEXT }),
        paths: list({ glob: TEXT, expression: TEXT }),
      }),
      constraints: list({
        platform: TEXTS,
        platformVersion: fields({ name: TEXT, range: TEXT }),
        uniqueInScope: ANY_MAP,
      }),
      repositories: list({ file: TEXT, image: TEXT }),
      dependencies: list({ image: fields({ name: TEXT, package: TEXT, range: TEXT }) }),
    }),
    test: fields({
      template: list({
        name: TEXT,
        context: fields({ package: fields({ metadata: METADATA, image: TEXT }), config: ANY_MAP, environment: ANY_MAP }),
      }),
      kubeconform: fields({ kubernetesVersion: TEXT, schemaLocations: TEXTS }),
    }),
  },
} as const;

const LOCKED = list({ name: TEXT, image: TEXT, digest: TEXT, version: TEXT });

/** The fields of `manifest.lock.yaml` and their types (package-operator 2.11). */
export const LOCK_FIELDS = {
  type: 'object',
  properties: {
    apiVersion: TEXT,
    kind: TEXT,
    metadata: ANY_MAP,
    spec: fields({ images: LOCKED, dependencies: LOCKED }),
  },
} as const;

/** Reads the types of `manifest.yaml`. */
export const MANIFEST_SCHEMA = new JsonSchema<PackageManifest>(MANIFEST_FIELDS);

/** Reads the types of `manifest.lock.yaml`. */
export const LOCK_SCHEMA = new JsonSchema<PackageManifestLock>(LOCK_FIELDS);
