import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Diagnostic, error } from '../diagnostics';
import { readFileBounded } from '../files';
import type { OcmService } from '../ocm';
import { isObject, type JsonObject, parseObject } from './json-object';
import { secretList } from './models';
import type { OcmBodies } from './plan';

/** The largest body, in bytes: an icon is some 100 kB. */
const MAX_SIZE = 4 * 1024 * 1024;

/** What a folder of `addons ocm payload` says, or what is wrong with it. */
export interface ReadBodies {
  /** Undefined if anything is wrong. */
  readonly bodies?: OcmBodies;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads `addon.json` and, if it is there, `version.json` of one add-on. Problems: `OCM_BODY_INVALID`, `OCM_BODY_OTHER_SERVICE`, and those of
 * reading files.
 * @param folder `build/ocm/<environment>/<add-on>`; it is called like the folder of the add-on, which may have another id
 */
export function readBodies(folder: string, service: OcmService): ReadBodies {
  const diagnostics: Diagnostic[] = [];
  const addon = readBody(path.join(folder, 'addon.json'), service, diagnostics);
  const ofVersion = path.join(folder, 'version.json');
  const version = fs.existsSync(ofVersion) ? readBody(ofVersion, service, diagnostics) : undefined;
  if (!addon || diagnostics.length > 0) return { diagnostics };
  return { bodies: { addon, ...(version && { version }) }, diagnostics };
}

function readBody(file: string, service: OcmService, problems: Diagnostic[]): (JsonObject & { id: string }) | undefined {
  const read = readFileBounded(file, MAX_SIZE);
  if ('problem' in read) {
    problems.push(read.problem);
    return undefined;
  }
  const body = parseObject(read.content.toString());
  // An id of dots alone would be a step in a path.
  if (!body || typeof body.id !== 'string' || /^\.*$/.test(body.id)) {
    problems.push(
      error({
        code: 'OCM_BODY_INVALID',
        message: 'This is no body for OCM: it is no JSON object with an id',
        hint: 'Write the payload again with addons ocm payload.',
        subject: file,
      }),
    );
    return undefined;
  }
  const other = secretList(service === 'addons_mgmt' ? 'clusters_mgmt' : 'addons_mgmt');
  if (isObject(body.config) && Object.hasOwn(body.config, other)) {
    problems.push(
      error({
        code: 'OCM_BODY_OTHER_SERVICE',
        message: `config.${other} is not known to the service ${service}, which this is sent to`,
        hint: 'Give --service the same value as to addons ocm payload.',
        subject: file,
      }),
    );
  }
  return { ...body, id: body.id };
}
