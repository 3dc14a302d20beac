/** What a server asks for in `WWW-Authenticate` (RFC 9110, 11.6.1). */
export interface Challenge {
  /** In lower case: `bearer`, `basic`. */
  readonly scheme: string;
  /** By name in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Longer ones are no challenge. In UTF-16 code units. */
const MAX_LENGTH = 8192;

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

/** Sticky: each matches only where the one before has ended, so that the time is linear. */
const SCHEME = new RegExp(`[\\s,]*(${TOKEN})(?=\\s|,|$)(?!\\s*=)`, 'y');
const PARAMETER = new RegExp(`[\\s,]*(${TOKEN})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${TOKEN}))`, 'y');

/** Takes the header apart: a list of challenges, each with parameters. What cannot be read ends the list. */
export function parseChallenges(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  const text = header.slice(0, MAX_LENGTH);
  let at = 0;
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  for (let scheme = next(SCHEME); scheme; scheme = next(SCHEME)) {
    const parameters = new Map<string, string>();
    for (let pair = next(PARAMETER); pair; pair = next(PARAMETER)) {
      parameters.set((pair[1] ?? '').toLowerCase(), pair[2]?.replace(/\\(.)/g, '$1') ?? pair[3] ?? '');
    }
    challenges.push({ scheme: (scheme[1] ?? '').toLowerCase(), parameters });
  }
  return challenges;
}
