import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Diagnostic, quote } from '../diagnostics';
import type { OcmService } from '../ocm';
import type { OcmBodies } from '../ocm-service';
import { CommandError } from './exit-code';

/** Where payloads are. */
export interface PayloadFolder {
  readonly environment: string;
  /** What `addons ocm payload` has written. */
  readonly payload: string;
  readonly service: OcmService;
}

/** Payloads, and what is wrong with them. */
export interface Payloads {
  readonly all: readonly OcmBodies[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the payloads of the named add-ons, or of all. @throws CommandError if there is none, or one of the named is not there */
export async function readAllBodies(names: readonly string[], options: PayloadFolder): Promise<Payloads> {
  const { subfolders } = await import('../files');
  const { readBodies } = await import('../ocm-service');
  const folder = path.join(options.payload, options.environment);
  const wanted = names.length > 0 ? [...new Set(names)] : subfolders(folder);
  const missing = wanted.filter((name) => path.basename(name) !== name || !fs.existsSync(path.join(folder, name, 'addon.json')));
  if (missing.length > 0 || wanted.length === 0) {
    const what = missing.length > 0 ? ` of ${missing.map(quote).join(', ')}` : '';
    throw new CommandError(`there is no payload${what} in ${quote(folder)}; run addons ocm payload first, or give --payload`);
  }
  const read = wanted.map((name) => readBodies(path.join(folder, name), options.service));
  return {
    all: read.flatMap(({ bodies }) => (bodies ? [bodies] : [])),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
