import { isIPv4, isIPv6 } from 'node:net';

const BITS = 16;

/**
 * The canonical form of a network in CIDR notation: the bits of hosts are zero, IPv6 is spelt as RFC 5952 says. Undefined if the text is
 * no network, or is one of IPv4 in IPv6 (`::ffff:0:0/96`), which has an own notation. Leading zeros are refused, as readers take them for
 * octal or decimal.
 */
export function canonicalNetwork(text: string): string | undefined {
  const [, address = '', digits = ''] = /^([0-9a-fA-F:.]{2,45})\/(0|[1-9][0-9]{0,2})$/.exec(text) ?? [];
  const length = Number(digits);
  if (isIPv4(address) && length <= 32) return `${dotted(masked(groupsOfIPv4(address), length))}/${length}`;
  if (!isIPv6(address) || length > 128) return undefined;
  const groups = masked(groupsOfIPv6(address), length);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isMapped ? undefined : `${compressed(groups)}/${length}`;
}

function groupsOfIPv4(address: string): number[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}

function groupsOfIPv6(address: string): number[] {
  const [head = [], tail = []] = address.split('::').map(groupsOfPart);
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function groupsOfPart(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => (group.includes('.') ? groupsOfIPv4(group) : [Number.parseInt(group, 16)]));
}

/** Without the bits of hosts. */
function masked(groups: readonly number[], length: number): number[] {
  return groups.map((group, index) => {
    const kept = Math.min(Math.max(length - index * BITS, 0), BITS);
    return group & (0xffff << (BITS - kept)) & 0xffff;
  });
}

function dotted(groups: readonly number[]): string {
  return groups.map((group) => `${group >> 8}.${group & 0xff}`).join('.');
}

/** The longest run of at least two zeros, the first of several, becomes `::`. */
function compressed(groups: readonly number[]): string {
  let best = { start: 0, length: 1 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
  }
  const hex = groups.map((group) => group.toString(16));
  if (best.length === 1) return hex.join(':');
  return `${hex.slice(0, best.start).join(':')}::${hex.slice(best.start + best.length).join(':')}`;
}
