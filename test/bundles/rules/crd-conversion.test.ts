import { codes, type Mutation, widgetProblems } from '../widget';

const SERVICE = { service: { namespace: 'n', name: 's', path: '/convert', port: 443 } };

/** A CRD whose versions a webhook converts. */
function webhook(fields: object): Mutation {
  return { crd: { 'spec/conversion': { strategy: 'Webhook', webhook: fields } } };
}

it.each<[string, Mutation, string[]]>([
  ['none', { crd: { 'spec/conversion': { strategy: 'None' } } }, []],
  [
    'a service',
    webhook({
      clientConfig: SERVICE,
      conversionReviewVersions: ['v1'],
    }),
    [],
  ],
  [
    'an address',
    webhook({ clientConfig: { url: 'https://example.com/convert' }, conversionReviewVersions: ['v1beta1', 'v1'] }),
    [],
  ],
  ['no strategy', { crd: { 'spec/conversion': {} } }, ['error CRD_CONVERSION_STRATEGY']],
  ['another strategy', { crd: { 'spec/conversion': { strategy: 'Hook' } } }, ['error CRD_CONVERSION_STRATEGY']],
  [
    'a webhook without the strategy',
    {
      crd: {
        'spec/conversion': {
          strategy: 'None',
          webhook: {
            clientConfig: SERVICE,
            conversionReviewVersions: ['v1'],
          },
        },
      },
    },
    ['error CRD_CONVERSION_UNUSED', 'error CRD_CONVERSION_UNUSED'],
  ],
  [
    'no webhook',
    { crd: { 'spec/conversion': { strategy: 'Webhook' } } },
    ['error CRD_CONVERSION_WEBHOOK', 'error CRD_CONVERSION_REVIEW_VERSIONS'],
  ],
  ['neither url nor service', webhook({ clientConfig: {}, conversionReviewVersions: ['v1'] }), ['error CRD_CONVERSION_WEBHOOK']],
  [
    'url and service',
    webhook({
      clientConfig: { url: 'https://example.com/', service: { namespace: 'n', name: 's' } },
      conversionReviewVersions: ['v1'],
    }),
    ['error CRD_CONVERSION_WEBHOOK'],
  ],
  [
    'plain HTTP',
    webhook({ clientConfig: { url: 'http://example.com/convert' }, conversionReviewVersions: ['v1'] }),
    ['error CRD_CONVERSION_WEBHOOK'],
  ],
  [
    'a query',
    webhook({ clientConfig: { url: 'https://example.com/convert?a=b' }, conversionReviewVersions: ['v1'] }),
    ['error CRD_CONVERSION_WEBHOOK'],
  ],
  [
    'user and password',
    webhook({ clientConfig: { url: 'https://a:b@example.com/' }, conversionReviewVersions: ['v1'] }),
    ['error CRD_CONVERSION_WEBHOOK'],
  ],
  [
    'no address',
    webhook({ clientConfig: { url: 'example' }, conversionReviewVersions: ['v1'] }),
    ['error CRD_CONVERSION_WEBHOOK'],
  ],
  [
    'no name of the service',
    webhook({ clientConfig: { service: {} }, conversionReviewVersions: ['v1'] }),
    ['error CRD_CONVERSION_WEBHOOK', 'error CRD_CONVERSION_WEBHOOK'],
  ],
  [
    'a port out of range',
    webhook({ clientConfig: { service: { namespace: 'n', name: 's', port: 70000 } }, conversionReviewVersions: ['v1'] }),
    ['error CRD_CONVERSION_WEBHOOK'],
  ],
  [
    'a path without a slash',
    webhook({
      clientConfig: { service: { namespace: 'n', name: 's', path: 'convert' } },
      conversionReviewVersions: ['v1'],
    }),
    ['error CRD_CONVERSION_WEBHOOK'],
  ],
  [
    'an empty segment in the path',
    webhook({ clientConfig: { service: { namespace: 'n', name: 's', path: '/a//b' } }, conversionReviewVersions: ['v1'] }),
    ['error CRD_CONVERSION_WEBHOOK'],
  ],
  ['no review versions', webhook({ clientConfig: SERVICE }), ['error CRD_CONVERSION_REVIEW_VERSIONS']],
  [
    'an empty list of review versions',
    webhook({
      clientConfig: SERVICE,
      conversionReviewVersions: [],
    }),
    ['error CRD_CONVERSION_REVIEW_VERSIONS'],
  ],
  [
    'an unknown review version only',
    webhook({
      clientConfig: SERVICE,
      conversionReviewVersions: ['v3'],
    }),
    ['error CRD_CONVERSION_REVIEW_VERSIONS'],
  ],
  [
    'a review version twice',
    webhook({
      clientConfig: SERVICE,
      conversionReviewVersions: ['v1', 'v1'],
    }),
    ['error CRD_CONVERSION_REVIEW_VERSIONS'],
  ],
  [
    'a review version that is no label',
    webhook({
      clientConfig: SERVICE,
      conversionReviewVersions: ['v1', 'V2'],
    }),
    ['error CRD_CONVERSION_REVIEW_VERSIONS'],
  ],
  [
    'v1beta1, with its default of review versions',
    {
      crd: {
        apiVersion: 'apiextensions.k8s.io/v1beta1',
        'spec/conversion': { strategy: 'Webhook', webhookClientConfig: { service: { namespace: 'n', name: 's' } } },
      },
    },
    ['warning CRD_V1BETA1'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});
