import type { PushedImage } from '../registry';
import { plural } from './report';

/** What is said about a whole push. */
export interface PushSummaryOptions {
  readonly isDryRun: boolean;
  /** How long it took. */
  readonly seconds: number;
}

const OUTCOMES = ['pushed', 'mounted', 'present', 'missing'] as const;

/** The result of a push as text: a line for each reference, and one for all. */
export function pushSummary(images: readonly PushedImage[], { isDryRun, seconds }: PushSummaryOptions): string {
  const lines = images.map((image) => {
    const attached = image.referrers === 0 ? '' : `, with ${plural(image.referrers, 'attached document')}`;
    const before = image.replaced === undefined ? '' : `, instead of ${image.replaced}`;
    return `  ${image.outcome.padEnd(7)}  ${image.reference}\n           ${image.digest}, ${amount(image, isDryRun)}${attached}${before}\n`;
  });
  const counts = OUTCOMES.map((outcome) => ({ outcome, count: images.filter((image) => image.outcome === outcome).length }));
  const bytes = images.reduce((sum, image) => sum + image.bytes, 0);
  const parts = counts.filter(({ count }) => count > 0).map(({ outcome, count }) => `${count} ${outcome}`);
  const total = `${formatBytes(bytes)} ${isDryRun ? 'to send' : 'sent'} in ${seconds.toFixed(2)} s`;
  return `${lines.join('')}${[plural(images.length, 'image'), ...parts].join(', ')}; ${total}\n`;
}

function amount({ bytes, mounted }: PushedImage, isDryRun: boolean): string {
  const taken = mounted === 0 ? '' : `, ${plural(mounted, 'blob')} mounted`;
  return `${formatBytes(bytes)} ${isDryRun ? 'to send' : 'sent'}${taken}`;
}

/** A size in units of 1000, with three digits that count: `999 B`, `1.23 kB`, `45.6 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  // Rounding comes first: 999,999 bytes are 1 MB, and not 1000 kB.
  for (; unit < units.length - 1 && rounded(value) >= 1000; unit++) value /= 1000;
  return `${rounded(value)} ${units[unit]}`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
