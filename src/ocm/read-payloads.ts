import { type Diagnostic, error, quote } from '../diagnostics';
import { type LoadedMetadata, type MetadataFolder, readMetadata } from '../metadata';
import { displayPath } from '../yaml';
import { checkOverrides } from './check-overrides';
import { type OcmPayload, payloadOf } from './payload';
import type { OcmService } from './service';

/** The payload of an add-on in an environment. */
export interface AddonPayload {
  /** Name of the add-on's folder. */
  readonly name: string;
  readonly environment: string;
  readonly payload: OcmPayload;
}

/** What came of reading add-ons. */
export interface ReadPayloads {
  /** Those of the add-ons without errors, in the order in which they were given. */
  readonly payloads: readonly AddonPayload[];
  /** Every problem of every add-on, errors and warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the metadata and releases of add-ons and makes their payloads. Two add-ons of one environment with one id are an error
 * (`OCM_ID_TWICE`), since in OCM the later would replace the first.
 */
export function readPayloads(addons: readonly MetadataFolder[], service: OcmService): ReadPayloads {
  const payloads: AddonPayload[] = [];
  const diagnostics: Diagnostic[] = [];
  const owners = new Map<string, MetadataFolder>();
  for (const folder of addons) {
    const { name, environment } = folder;
    const { addon, diagnostics: problems } = readMetadata(folder.folder, environment);
    diagnostics.push(...problems);
    if (!addon) continue;
    const key = `${environment}/${addon.id}`;
    const owner = owners.get(key);
    if (owner) diagnostics.push(idTwice(addon, owner));
    owners.set(key, owner ?? folder);
    diagnostics.push(...checkOverrides(addon));
    payloads.push({ name, environment, payload: payloadOf(addon.metadata, addon.release, service) });
  }
  return { payloads, diagnostics };
}

function idTwice({ id, source }: LoadedMetadata, owner: MetadataFolder): Diagnostic {
  return error({
    code: 'OCM_ID_TWICE',
    message: `the id ${quote(id)} is also that of ${displayPath(owner.folder)} in ${owner.environment}`,
    hint: 'OCM knows an add-on by its id alone: give each its own.',
    where: source.locate(['id']),
  });
}
