import type { Bundle } from '../bundles';
import type { CatalogIcon } from './catalog';
import { list, struct, text } from './shape';

const csvSpec = struct({ icon: list(struct({ base64data: text, mediatype: text })) });

/**
 * The icon of a package: the first one of the head of its default channel, as opm takes it (operator-registry,
 * pkg/sqlite/conversion.go). Undefined if there is none, or what is there is not base64.
 */
export function packageIcon({ csv }: Bundle): CatalogIcon | undefined {
  const [icon] = csvSpec({ value: csv.object['spec'], path: [] }).icon;
  if (!icon) return undefined;
  const joined = icon.base64data.replace(/\s/g, '');
  const base64data = Buffer.from(joined, 'base64').toString('base64');
  return base64data !== '' && base64data === joined ? { base64data, mediatype: icon.mediatype } : undefined;
}
