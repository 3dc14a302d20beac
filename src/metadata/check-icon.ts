import { type Diagnostic, error } from '../diagnostics';
import type { SoundPart } from '../yaml';
import type { AddonMetadata } from './addon-metadata';

/** Largest icon, in bytes of the image: an uncompressed one of 200 by 200 pixels is smaller. It travels in every request to OCM. */
const MAX_BYTES = 256 * 1024;

/** How every PNG begins (ISO/IEC 15948, 5.2). */
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Base64 of RFC 4648, section 4, with its padding. */
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * The icon must be a PNG in base64 (managed-tenants 1.2; AM0004): consoles show it, and another kind, such as an SVG, can hold a script
 * (bad-input 50). Line breaks in the base64 are passed over, as Go does.
 */
export function checkIcon({ value, source }: SoundPart<AddonMetadata>): Diagnostic[] {
  const { icon } = value;
  const reason = icon === undefined ? undefined : problemOf(icon.replace(/[\r\n]/g, ''));
  if (reason === undefined) return [];
  const hint = 'Give a PNG of about 200 by 200 pixels, as base64 -w0 icon.png prints it.';
  return [error({ code: 'METADATA_ICON', message: `icon ${reason}`, hint, where: source.locate(['icon']) })];
}

function problemOf(base64: string): string | undefined {
  if (base64 === '') return 'is empty';
  if (base64.length % 4 !== 0 || !BASE64.test(base64)) return 'is not base64';
  const image = Buffer.from(base64, 'base64');
  if (image.length > MAX_BYTES) return `has ${image.length} bytes, more than ${MAX_BYTES}`;
  if (image.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return undefined;
  return /^[^\0]{0,512}<(?:svg|\?xml|!doctype)/i.test(image.subarray(0, 1024).toString('latin1'))
    ? 'is an SVG, which can hold a script, and not a PNG'
    : 'is not a PNG';
}
