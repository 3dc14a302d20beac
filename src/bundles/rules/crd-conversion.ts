import { type Diagnostic, error, quote } from '../../diagnostics';
import { isDnsLabel1035, isDnsSubdomain } from '../../kubernetes';
import { CRD_V1 } from '../crd-version';
import type { Part } from '../part';
import { repeated } from '../repeated';

/** Versions of ConversionReview that an API server understands. */
const REVIEW_VERSIONS = ['v1', 'v1beta1'];

/** How a CRD converts between its versions. */
export function crdConversion(crd: Part): Diagnostic[] {
  const conversion = crd.at('spec', 'conversion');
  if (conversion.isAbsent) return [];
  const isV1 = crd.at('apiVersion').text === CRD_V1;
  const strategy = conversion.at('strategy');
  // In v1beta1 the fields of `webhook` stand in the conversion itself.
  const webhook = isV1 ? conversion.at('webhook') : conversion;
  const client = isV1 ? webhook.at('clientConfig') : webhook.at('webhookClientConfig');
  const versions = webhook.at('conversionReviewVersions');
  if (strategy.text !== 'Webhook') {
    const problems = strategy.text === 'None' ? [] : [badStrategy(strategy)];
    return [...problems, ...[client, versions].filter(({ isAbsent }) => !isAbsent).map(notUsed)];
  }
  const refuse = (part: Part, message: string, hint: string): Diagnostic =>
    error({ code: 'CRD_CONVERSION_WEBHOOK', message, hint, where: part.where });
  if (client.isAbsent) {
    const message = `${conversion.name} has the strategy Webhook, but no ${client.path.slice(2).join('.')}`;
    return [refuse(client, message, 'Add it: OLM fills it in.'), ...reviewVersions(versions, isV1)];
  }
  return [...clientProblems(client, refuse), ...reviewVersions(versions, isV1)];
}

function badStrategy(strategy: Part): Diagnostic {
  const message = strategy.text === '' ? `${strategy.name} is missing` : `${strategy.name} is ${quote(strategy.text)}`;
  return error({ code: 'CRD_CONVERSION_STRATEGY', message, hint: 'Write None or Webhook.', where: strategy.where });
}

function notUsed(part: Part): Diagnostic {
  const message = `${part.name} is set, but the strategy is not Webhook`;
  return error({ code: 'CRD_CONVERSION_UNUSED', message, hint: 'Remove it, or set strategy: Webhook.', where: part.where });
}

type Refuse = (part: Part, message: string, hint: string) => Diagnostic;

function clientProblems(client: Part, refuse: Refuse): Diagnostic[] {
  const [url, service] = [client.at('url'), client.at('service')];
  if (url.isAbsent === service.isAbsent) {
    return [refuse(client, `${client.name} must have exactly one of url and service`, 'Name the Service of the operator.')];
  }
  if (!url.isAbsent)
    return isWebhookUrl(url.text)
      ? []
      : [
          refuse(
            url,
            `${url.name} ${quote(url.text)} is not https://host/path`,
            'Write such an address, without user, query and fragment.',
          ),
        ];
  const problems = [service.at('name'), service.at('namespace')]
    .filter(({ text }) => text === '')
    .map((part) => refuse(part, `${part.name} is missing`, 'Add it.'));
  const port = service.at('port');
  if (!port.isAbsent && !isPort(port.value))
    problems.push(refuse(port, `${port.name} is ${quote(port.value)}`, 'Use a port from 1 to 65535.'));
  const path = service.at('path');
  if (!isPath(path.text)) problems.push(refuse(path, `${path.name} is ${quote(path.text)}`, 'Use a path such as /convert.'));
  return problems;
}

function isWebhookUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, host, username, password, hash, search } = new URL(text);
  return protocol === 'https:' && host !== '' && [username, password, hash, search].every((part) => part === '');
}

function isPort(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 65_535;
}

function isPath(text: string): boolean {
  if (text === '' || text === '/') return true;
  return text.startsWith('/') && text.slice(1).replace(/\/$/, '').split('/').every(isDnsSubdomain);
}

/** v1beta1 has a default, v1 has none. */
function reviewVersions(versions: Part, isV1: boolean): Diagnostic[] {
  const refuse = (part: Part, message: string): Diagnostic => {
    const hint = `List the versions of ConversionReview that the webhook takes: ${REVIEW_VERSIONS.join(', ')}.`;
    return error({ code: 'CRD_CONVERSION_REVIEW_VERSIONS', message, hint, where: part.where });
  };
  const { items } = versions;
  if (items.length === 0) return isV1 ? [refuse(versions, `${versions.name} is missing`)] : [];
  const problems = [
    ...repeated(items, ({ text }) => text).map((item) => refuse(item, `${item.name} ${quote(item.text)} is listed twice`)),
    ...items
      .filter(({ text }) => !isDnsLabel1035(text))
      .map((item) => refuse(item, `${item.name} ${quote(item.value)} is no DNS label`)),
  ];
  const isKnown = items.some(({ text }) => REVIEW_VERSIONS.includes(text));
  return isKnown ? problems : [...problems, refuse(versions, `${versions.name} has none of ${REVIEW_VERSIONS.join(', ')}`)];
}
