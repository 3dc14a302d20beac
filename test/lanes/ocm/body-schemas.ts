import * as fs from 'node:fs';
import * as path from 'node:path';
import Ajv from 'ajv';
import type { OcmPayload, OcmService } from '../../../src/ocm';

/** What is wrong with a body, in words; nothing if it is valid. */
export type CheckBody = (service: OcmService, kind: keyof OcmPayload, body: unknown) => string[];

interface Schema {
  additionalProperties?: unknown;
  readonly properties?: Record<string, unknown>;
}

interface Document {
  readonly components: { readonly schemas: Record<string, Schema> };
}

/** Names of the models, which differ in their spelling. */
const MODELS = {
  addons_mgmt: { addon: 'Addon', version: 'AddonVersion', parameter: 'AddonParameter', requirement: 'AddonRequirement' },
  clusters_mgmt: { addon: 'AddOn', version: 'AddOnVersion', parameter: 'AddOnParameter', requirement: 'AddOnRequirement' },
} as const;

/** A check of bodies against the OpenAPI documents in a folder, closed: a field that a model does not have is a problem too. */
export function readBodySchemas(folder: string): CheckBody {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  for (const service of ['addons_mgmt', 'clusters_mgmt'] as const) {
    const document: Document = JSON.parse(fs.readFileSync(path.join(folder, `${service}.json`), 'utf8'));
    ajv.addSchema(asOnTheWire(document, service), service);
  }
  return (service, kind, body) => {
    const validate = ajv.getSchema(`${service}#/components/schemas/${MODELS[service][kind]}`);
    if (!validate) throw new Error(`${service} has no model of the ${kind}`);
    validate(body);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}

/**
 * The models close all objects, and then differ from the wire as managed-tenants 3.3 and 3.4 tell: parameters are a struct with items
 * everywhere, the data of requirements is any JSON, and clusters_mgmt is sent an `order` too.
 */
function asOnTheWire(document: Document, service: OcmService): Document {
  const { schemas } = document.components;
  const { addon, version, parameter, requirement } = MODELS[service];
  for (const schema of Object.values(schemas)) if (schema.properties) schema.additionalProperties ??= false;
  const items = { type: 'array', items: { $ref: `#/components/schemas/${parameter}` } };
  const parameters = { type: 'object', required: ['items'], additionalProperties: false, properties: { items } };
  Object.assign(schemas[addon]?.properties ?? {}, { parameters });
  Object.assign(schemas[version]?.properties ?? {}, { parameters });
  Object.assign(schemas[requirement]?.properties ?? {}, { data: { type: 'object' } });
  Object.assign(schemas[parameter]?.properties ?? {}, { order: { type: 'integer' } });
  return document;
}
