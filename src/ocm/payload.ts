import type { AddonMetadata } from '../metadata';
import type { Release } from '../releases';
import { addonBody } from './addon-body';
import type { AddonBody } from './model-addon';
import type { AddonVersionBody } from './model-version';
import type { OcmService } from './service';
import { versionBody } from './version-body';

/** What OCM is told of one add-on in one environment. */
export interface OcmPayload {
  readonly addon: AddonBody;
  /** Absent if the add-on has no release with a version: an image alone, or no catalogue. */
  readonly version?: AddonVersionBody;
}

/**
 * What a service of OCM is told of an add-on: the incumbent's bodies with its mistakes mended (managed-tenants 3; docs/ocm.md lists them).
 * @param metadata metadata without errors, as `readMetadata` gives it
 * @param release the release that the metadata asks for; without a version it makes no version body
 */
export function payloadOf(metadata: AddonMetadata, release: Release | undefined, service: OcmService): OcmPayload {
  const version = release?.version;
  return {
    addon: addonBody(metadata, version !== undefined, service),
    ...(release && version !== undefined && { version: versionBody(metadata, release, version, service) }),
  };
}
