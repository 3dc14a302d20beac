/** Shorter texts cannot hold any of the secrets that are looked for. */
const MIN_LENGTH = 10;

/** Base64 may be encoded so many times, which people do by mistake, and be so long. */
const MAX_LAYERS = 3;
const MAX_BASE64 = 1024 * 1024;

/** Any text with a secret has one of these; nearly all texts of manifests have none and need no closer look. */
const SUSPICIOUS = /PRIVATE KEY|:\/\/|"auth|AKIA|ASIA|gh[opsu]_|github_pat_|glpat-|xox[abp]-|ecret_access|ECRET_ACCESS/;

/** A text of base64 alone, and long enough for a secret in it. */
const BASE64 = /^[A-Za-z0-9+/\r\n]{22,}={0,2}[\r\n]*$/;

/** A name under which people keep the secret half of an AWS key, and what it looks like. */
const AWS_SECRET_NAME = /secret_?access_?key/i;
const AWS_SECRET = /^[A-Za-z0-9/+]{40}$/;

/** What each secret is called, and how it looks: forms that nothing else has. */
const SECRETS: readonly (readonly [name: string, pattern: Pick<RegExp, 'test'>])[] = [
  // The lines may have become spaces or `\n`.
  ['a private key', /-----\s*BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?\s*-----[\s\\nr]*(?:[A-Za-z0-9+/]{16}|Proc-Type:|Version:)/],
  // A password that begins with one of $ < { % * stands for one.
  ['a URL with a password', /:\/\/[^\s/?#@:"']*:(?![$<{%*])[^\s/?#@"']+@/],
  ['registry credentials', /"auth"\s*:\s*"[A-Za-z0-9+/]{8,}={0,2}"/],
  ['registry credentials', { test: (text) => text.includes('"auths"') && /"password"\s*:\s*"[^"]/.test(text) }],
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
  ['an AWS secret access key', /secret_access_key["']?\s*[=:]\s*["']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/i],
  ['a token of GitHub', /\bgh[opsu]_[A-Za-z0-9]{36}|\bgithub_pat_[A-Za-z0-9_]{60}/],
  ['a token of GitLab', /\bglpat-[A-Za-z0-9_-]{20}/],
  ['a token of Slack', /\bxox[abp]-[0-9]+-[A-Za-z0-9-]{10}/],
];

/**
 * What kind of secret a text holds, as it is or in base64; undefined if none is found. `name` is what the text is the value of: a key,
 * or an environment variable. Quick, as it looks at every text of a tree.
 */
export function secretIn(text: string, name: string): string | undefined {
  if (text.length < MIN_LENGTH) return undefined;
  if (text.length === 40 && AWS_SECRET_NAME.test(name) && AWS_SECRET.test(text)) return 'an AWS secret access key';
  return secretInLayers(text, MAX_LAYERS);
}

function secretInLayers(text: string, layers: number): string | undefined {
  if (SUSPICIOUS.test(text)) {
    const secret = SECRETS.find(([, pattern]) => pattern.test(text));
    if (secret) return secret[0];
  }
  if (layers === 0 || text.length > MAX_BASE64 || !BASE64.test(text)) return undefined;
  return secretInLayers(Buffer.from(text, 'base64').toString('latin1'), layers - 1);
}
