import { type Diagnostic, error, quote } from '../../diagnostics';
import type { Part } from '../part';

/** Media types that consoles show, each with how its content begins; SVG is text and looked at as a whole. */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  'image/gif': ['GIF87a', 'GIF89a'],
  'image/jpeg': ['\u00ff\u00d8\u00ff'],
  'image/png': ['\u0089PNG\r\n\u001a\n'],
  'image/svg+xml': [],
};

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** An icon has data of the type that it says, and nothing that a browser would run (bad-input 50). */
export function iconProblems(icon: Part): Diagnostic[] {
  const [data, type] = [icon.at('base64data'), icon.at('mediatype')];
  const refuse = (part: Part, message: string, hint: string): Diagnostic =>
    error({ code: 'HUB_ICON', message, hint, where: part.where });
  const problems = [data, type]
    .filter(({ text }) => text === '')
    .map((part) => refuse(part, `${part.name} is missing or empty`, 'Give both base64data and mediatype.'));
  const beginnings = Object.hasOwn(BEGINNINGS, type.text) ? BEGINNINGS[type.text] : undefined;
  if (type.text !== '' && !beginnings) {
    problems.push(refuse(type, `${type.name} is ${quote(type.text)}`, `Use one of ${Object.keys(BEGINNINGS).join(', ')}.`));
  }
  if (data.text === '') return problems;
  const compact = data.text.replace(/\s/g, '');
  if (!BASE64.test(compact)) return [...problems, refuse(data, `${data.name} is not base64`, 'Encode the file with base64.')];
  const content = Buffer.from(compact, 'base64');
  if (
    beginnings &&
    beginnings.length > 0 &&
    !beginnings.some((each) => content.subarray(0, each.length).toString('latin1') === each)
  ) {
    problems.push(refuse(data, `${data.name} is not ${quote(type.text)}`, 'Correct mediatype, or encode another file.'));
  }
  if (type.text === 'image/svg+xml' && isActive(content.toString('utf8'))) {
    problems.push(refuse(data, `${data.name} is an SVG with a script`, 'Remove scripts, event handlers and foreign objects.'));
  }
  return problems;
}

/** True for an SVG that can run code where it is shown. */
function isActive(svg: string): boolean {
  return /<(?:\w+:)?(?:script|foreignObject|iframe)\b|\son\w+\s*=|javascript:/i.test(svg);
}
