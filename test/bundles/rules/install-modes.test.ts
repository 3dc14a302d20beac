import { codes, type Mutation, widgetProblems } from '../widget';

const TYPES = ['OwnNamespace', 'SingleNamespace', 'MultiNamespace', 'AllNamespaces'];

/** A list of modes that are supported. */
const only = (...types: readonly string[]) => types.map((type) => ({ type, supported: true }));

/** All modes, of which some are supported. */
const all = (...types: readonly string[]) => TYPES.map((type) => ({ type, supported: types.includes(type) }));

const withModes = (modes: unknown, more = {}): Mutation => ({ csv: { 'spec/installModes': modes, ...more } });

const webhook = (more: object) => ({
  'spec/webhookdefinitions': [{ generateName: 'c', sideEffects: 'None', admissionReviewVersions: ['v1'], ...more }],
});
const CONVERSION = webhook({ type: 'ConversionWebhook', conversionCRDs: ['widgets.example.com'] });

it.each<[string, Mutation, string[]]>([
  ['one mode', withModes(only('OwnNamespace')), []],
  ['no list', withModes(undefined), ['error CSV_INSTALL_MODES_ABSENT']],
  ['an empty list', withModes([]), ['error CSV_INSTALL_MODES_ABSENT']],
  ['none supported', withModes(all()), ['error CSV_INSTALL_MODES_NONE']],
  ['an unknown mode', withModes(only('AllNamespaces', 'Everywhere')), ['warning CSV_INSTALL_MODE_TYPE']],
  ['a mode twice', withModes(only('AllNamespaces', 'AllNamespaces')), ['warning CSV_INSTALL_MODE_TWICE']],
  ['a conversion webhook for all namespaces', withModes(all('AllNamespaces'), CONVERSION), []],
  ['a conversion webhook where other modes are not listed', withModes(only('AllNamespaces'), CONVERSION), []],
  [
    'a conversion webhook for one namespace too',
    withModes(all('OwnNamespace', 'AllNamespaces'), CONVERSION),
    ['error CSV_CONVERSION_INSTALL_MODES'],
  ],
  [
    'a conversion webhook for one namespace only',
    withModes(all('OwnNamespace'), CONVERSION),
    ['error CSV_CONVERSION_INSTALL_MODES'],
  ],
  ['a webhook of another kind', withModes(only('OwnNamespace'), webhook({ type: 'ValidatingAdmissionWebhook' })), []],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});
