import * as fs from 'node:fs';
import * as path from 'node:path';
import type { OcmService } from '../../../src/ocm';

interface Schema {
  type?: string;
  additionalProperties?: unknown;
  readOnly?: boolean;
  properties?: Record<string, Schema>;
  items?: Schema;
  $ref?: string;
}

interface Operation {
  requestBody?: { required?: boolean };
  parameters?: readonly unknown[];
  responses?: unknown;
}

/** The parts of an OpenAPI document that are read here. */
export interface ApiDocument {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
  security?: unknown;
}

/** Names of the models, which differ in their spelling. */
const MODELS = {
  addons_mgmt: { addon: 'Addon', version: 'AddonVersion', parameter: 'AddonParameter', requirement: 'AddonRequirement' },
  clusters_mgmt: { addon: 'AddOn', version: 'AddOnVersion', parameter: 'AddOnParameter', requirement: 'AddOnRequirement' },
} as const;

/** A place where the API on the wire is another than its OpenAPI document says, or where the document says less than we can check. */
interface Deviation {
  readonly what: string;
  readonly source: string;
  readonly apply: (document: ApiDocument, models: (typeof MODELS)[OcmService]) => void;
}

/** Every change to the documents, in the order in which they are made. There is no other one. */
const DEVIATIONS: readonly Deviation[] = [
  {
    what: 'a structure is an object, and closed: a field that the model does not have is refused',
    source: 'stricter than the document, which says nothing of either',
    apply: ({ components }) => {
      for (const schema of Object.values(components.schemas)) {
        if (schema.properties)
          Object.assign(schema, { type: 'object', additionalProperties: schema.additionalProperties ?? false });
      }
    },
  },
  {
    what: 'nobody but OCM writes kind and href',
    source: 'stricter than the document',
    apply: ({ components }) => {
      for (const { properties } of Object.values(components.schemas)) {
        for (const name of ['kind', 'href']) if (properties?.[name]) properties[name].readOnly = true;
      }
    },
  },
  {
    what: 'a POST or PATCH has a body',
    source: 'stricter than the document',
    apply: ({ paths }) => {
      for (const { requestBody } of Object.values(paths).flatMap(Object.values<Operation>))
        if (requestBody) requestBody.required = true;
    },
  },
  {
    what: 'every request has a bearer token',
    source: 'managed-tenants 3.5; the document declares the scheme and does not use it',
    apply: (document) => {
      document.security = [{ bearer: [] }];
    },
  },
  {
    what: 'parameters of add-ons and versions are {"items": […]}, and in answers a link to a list',
    source: 'managed-tenants 3.4',
    apply: ({ components: { schemas } }, { addon, version, parameter }) => {
      const own = { type: 'string', readOnly: true };
      const count = { type: 'integer', readOnly: true };
      const items = { type: 'array', items: { $ref: `#/components/schemas/${parameter}` } };
      const properties = { kind: own, href: own, page: count, size: count, total: count, items };
      for (const name of [addon, version]) {
        Object.assign(schemas[name]?.properties ?? {}, {
          parameters: { type: 'object', additionalProperties: false, properties },
        });
      }
    },
  },
  {
    what: 'the list that parameters link to can be read, page by page',
    source: 'managed-tenants 3.4 and 3.7; the document has no path of it',
    apply: ({ paths }) => {
      for (const [name, operations] of Object.entries(paths)) {
        const list = paths[name.replace(/\/addons\/.*$/, '/addons')]?.get;
        const own = operations.get && /\/v1\/addons\/\{addon_id\}(?:\/versions\/\{version_id\})?$/.test(name);
        if (!own || !list) continue;
        const parameters = [...(operations.get?.parameters ?? []), ...(list.parameters ?? [])];
        const answer = { description: '', content: { 'application/json': { schema: { type: 'object' } } } };
        paths[`${name}/parameters`] = { get: { parameters, responses: { 200: answer, default: answer } } };
      }
    },
  },
  {
    what: 'a value of the data of a requirement is any JSON',
    source: 'managed-tenants 1.3',
    apply: ({ components: { schemas } }, { requirement }) => {
      Object.assign(schemas[requirement]?.properties ?? {}, { data: { type: 'object' } });
    },
  },
  {
    what: 'parameters have an order at clusters_mgmt too',
    source: 'managed-tenants 3.3',
    apply: ({ components: { schemas } }, { parameter }) => {
      Object.assign(schemas[parameter]?.properties ?? {}, { order: { type: 'integer' } });
    },
  },
  {
    what: 'errors have an operation_id',
    source: 'issue 4, point 2; openshift-online/ocm-sdk-go, package errors',
    apply: ({ components: { schemas } }) => {
      Object.assign(schemas.Error?.properties ?? {}, { operation_id: { type: 'string' } });
    },
  },
];

/** The API of a service as it is on the wire: the OpenAPI document in a folder with every deviation. */
export function readApi(folder: string, service: OcmService): ApiDocument {
  const document: ApiDocument = JSON.parse(fs.readFileSync(path.join(folder, `${service}.json`), 'utf8'));
  for (const { apply } of DEVIATIONS) apply(document, MODELS[service]);
  return document;
}
