import { type Diagnostic, error, quote, warning } from '../../diagnostics';
import { Part } from '../part';
import type { BundleRule } from '../rule';
import { iconProblems } from './icon';

type Refuse = (part: Part, message: string, hint: string) => Diagnostic;

/** What OperatorHub asks of the texts that it shows (hive-olm-argocd 2.8, OperatorHub v2). Removed APIs are a set of their own. */
export const operatorHub: BundleRule = ({ csv }) => {
  const spec = Part.of(csv).at('spec');
  const refuse: Refuse = (part, message, hint) => error({ code: 'HUB_FIELD', message, hint, where: part.where });
  const provider = spec.at('provider', 'name');
  const problems =
    provider.text.trim() === ''
      ? [refuse(provider, 'spec.provider.name is missing or empty', 'Say who makes the operator.')]
      : [];
  return [...problems, ...maintainers(spec, refuse), ...links(spec, refuse), ...icons(spec.at('icon'))];
};

function maintainers(spec: Part, refuse: Refuse): Diagnostic[] {
  return spec.at('maintainers').items.flatMap((each) => {
    const [name, email] = [each.at('name'), each.at('email')];
    const problems = [name, email]
      .filter(({ text }) => text === '')
      .map((part) => refuse(part, `${part.name} is missing or empty`, 'Give both name and email.'));
    if (email.text === '' || isEmail(email.text)) return problems;
    return [
      ...problems,
      refuse(email, `${email.name} ${quote(email.text)} is no address of mail`, 'Use one such as team@example.com.'),
    ];
  });
}

function links(spec: Part, refuse: Refuse): Diagnostic[] {
  return spec.at('links').items.flatMap((each) => {
    const [name, url] = [each.at('name'), each.at('url')];
    const problems = [name, url]
      .filter(({ text }) => text === '')
      .map((part) => refuse(part, `${part.name} is missing or empty`, 'Give both name and url.'));
    if (url.text === '' || isAddress(url.text)) return problems;
    return [
      ...problems,
      refuse(url, `${url.name} ${quote(url.text)} is no address of a page`, 'Use one such as https://example.com/docs.'),
    ];
  });
}

/** An address as in mail, with an optional name before it: `Team <team@example.com>`. */
function isEmail(text: string): boolean {
  const address = /^[^<>]*<([^<>]+)>$/.exec(text.trim())?.[1] ?? text.trim();
  return /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\"]+$/.test(address) && !/^\.|\.\.|\.@|@\.|\.$/.test(address);
}

/** A page on the web, or as Go takes it a path on it. Another scheme, such as `javascript:`, is none (bad-input 50). */
function isAddress(text: string): boolean {
  if (/\s/.test(text)) return false;
  if (text.startsWith('/')) return true;
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol) && /^https?:\/\/[^/]/i.test(text);
}

function icons(list: Part): Diagnostic[] {
  const { items } = list;
  if (list.isAbsent || items.length === 0) {
    const message = 'spec.icon is missing';
    return [warning({ code: 'HUB_ICON_ABSENT', message, hint: 'Add one: consoles show it.', where: list.where })];
  }
  const problems = items.flatMap(iconProblems);
  if (items.length === 1) return problems;
  const message = `spec.icon has ${items.length} items, but exactly one is wanted`;
  return [...problems, error({ code: 'HUB_ICON', message, hint: 'Keep one.', where: list.where })];
}
