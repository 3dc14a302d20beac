import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { OCM_SERVICES, type OcmPayload, type OcmService, readPayloads } from '../../src/ocm';
import type { Case } from '../conformance/run-case';
import { type Body, MENDINGS, type MendingInput } from './mendings';

/** Names of the services in the names of the incumbent's files. */
const SHORT = { addons_mgmt: 'as', clusters_mgmt: 'cs' } as const;

/** One body of the incumbent's, what it has to become, and what of it was mended. */
export interface IncumbentBody {
  readonly service: OcmService;
  readonly kind: keyof OcmPayload;
  readonly mended: Body;
  /** Names of the mendings that changed something. */
  readonly mendings: readonly string[];
}

/** The bodies that the incumbent made of a case; none if it rejects it. */
export function incumbentBodies({ folder }: Case, environment: string): IncumbentBody[] {
  const bodies: IncumbentBody[] = [];
  for (const service of OCM_SERVICES) {
    for (const kind of ['addon', 'version'] as const) {
      const file = path.join(folder, 'expected', environment, `ocm-${kind}.${SHORT[service]}.json`);
      if (!fs.existsSync(file)) continue;
      const body = JSON.parse(fs.readFileSync(file, 'utf8'));
      bodies.push({ service, kind, ...mend(body, { service, ...inputOf(folder, environment, kind, body.id) }) });
    }
  }
  return bodies;
}

/** What this project makes of a case, or undefined if it refuses it. */
export function payloadOfCase({ name, folder }: Case, environment: string, service: OcmService): OcmPayload | undefined {
  return readPayloads([{ name, folder: path.join(folder, 'input'), environment }], service).payloads[0]?.payload;
}

function mend(body: Body, input: MendingInput): Pick<IncumbentBody, 'mended' | 'mendings'> {
  const mendings: string[] = [];
  for (const { name, mend } of MENDINGS) {
    const before = JSON.stringify(body);
    mend(body, input);
    if (JSON.stringify(body) !== before) mendings.push(name);
  }
  return { mended: body, mendings };
}

function inputOf(folder: string, environment: string, kind: keyof OcmPayload, id: string): Omit<MendingInput, 'service'> {
  const metadata = readYaml(path.join(folder, 'input', 'metadata', environment, 'addon.yaml'));
  if (kind === 'addon') return { metadata };
  const imageSets = path.join(folder, 'input', 'addonimagesets', environment);
  const imageSet = fs
    .readdirSync(imageSets)
    .map((name) => readYaml(path.join(imageSets, name)))
    .find(({ name }) => String(name).endsWith(`.v${id}`));
  if (!imageSet) throw new Error(`${folder} has no AddonImageSet of ${id}`);
  return { metadata, imageSet };
}

/** A document that is no YAML, as some AddonImageSets of the cases, counts as an empty one. */
function readYaml(file: string): Body {
  try {
    return Object(parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
