import { type Diagnostic, error, quote } from '../diagnostics';
import type { Locate } from './blob-source';
import type { CatalogChannel, ChannelEntry } from './catalog';

/** Names in one message; a hostile channel has any number. */
const MAX_NAMES = 10;

/**
 * The rules of opm for the upgrade graph of a channel (hive-olm-argocd 2.6, rule 6): one entry that no other replaces or skips, its head,
 * and from there along `replaces` every entry that none skips, without a cycle. The last one may replace an entry that is not there.
 */
export function checkChain(channel: CatalogChannel, locate: Locate): readonly Diagnostic[] {
  const entries = new Map(channel.entries.map((entry) => [entry.name, entry]));
  if (entries.size === 0) return [];
  const at = ({ name }: ChannelEntry, field = 'name') =>
    locate(channel, ['entries', channel.entries.findIndex((entry) => entry.name === name), field]);
  const skipped = new Set([...entries.values()].flatMap(({ skips = [] }) => skips));
  const heads = headsOf(entries.values());
  const [head, second] = heads;
  const of = `the channel ${quote(channel.name)} of the package ${quote(channel.package)}`;
  if (!head) {
    const message = `there is no channel head in ${of}: each entry is replaced or skipped by another`;
    const hint = 'Leave the newest version out of every replaces and skips.';
    return [error({ code: 'FBC_NO_HEAD', message, hint, ...locate(channel, ['entries']) })];
  }
  if (second) {
    const message = `there are multiple channel heads in ${of}: ${names(heads)}`;
    const hint = 'Every version but the newest must be replaced or skipped by another; a skipRange does not count.';
    return [error({ code: 'FBC_HEADS', message, hint, ...at(second) })];
  }
  const chain = new Set<string>([head.name]);
  for (let entry = head; entry.replaces !== undefined && !skipped.has(entry.replaces); ) {
    if (chain.has(entry.replaces)) {
      const list = [...chain];
      const cycle = [...list.slice(list.indexOf(entry.replaces)), entry.replaces].slice(0, MAX_NAMES).map(quote).join(' -> ');
      const message = `there is a detected cycle in the replaces chain of ${of}: ${cycle}`;
      const hint = 'A version must not replace one that replaces it.';
      return [error({ code: 'FBC_CYCLE', message, hint, ...at(entry, 'replaces') })];
    }
    chain.add(entry.replaces);
    const next = entries.get(entry.replaces);
    if (!next) break;
    entry = next;
  }
  const stranded = [...entries.values()].filter(({ name }) => !chain.has(name) && !skipped.has(name));
  const [first] = stranded;
  if (!first) return [];
  const message = `there are stranded bundles in ${of}, which the replaces from its head do not reach: ${names(stranded)}`;
  const hint = 'Let another version replace or skip each of them.';
  return [error({ code: 'FBC_STRANDED', message, hint, ...at(first) })];
}

/** The entries that no other one replaces or skips. */
export function headsOf(entries: Iterable<ChannelEntry>): ChannelEntry[] {
  const list = [...entries];
  const left = new Set(list.flatMap(({ replaces, skips = [] }) => [replaces, ...skips]));
  return list.filter(({ name }) => !left.has(name));
}

function names(entries: readonly ChannelEntry[]): string {
  const shown = entries.slice(0, MAX_NAMES).map(({ name }) => quote(name));
  return [...shown, ...(entries.length > MAX_NAMES ? [`and ${entries.length - MAX_NAMES} more`] : [])].join(', ');
}
