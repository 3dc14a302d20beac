import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  ['one mode', { csv: { 'spec/installModes': [{ type: 'OwnNamespace', supported: true }] } }, []],
  ['no list', { csv: { 'spec/installModes': undefined } }, ['error CSV_INSTALL_MODES_ABSENT']],
  ['an empty list', { csv: { 'spec/installModes': [] } }, ['error CSV_INSTALL_MODES_ABSENT']],
  [
    'none supported',
    {
      csv: {
        'spec/installModes': [
          { type: 'OwnNamespace', supported: false },
          { type: 'SingleNamespace', supported: false },
          { type: 'MultiNamespace', supported: false },
          { type: 'AllNamespaces', supported: false },
        ],
      },
    },
    ['error CSV_INSTALL_MODES_NONE'],
  ],
  [
    'an unknown mode',
    {
      csv: {
        'spec/installModes': [
          { type: 'AllNamespaces', supported: true },
          { type: 'Everywhere', supported: true },
        ],
      },
    },
    ['warning CSV_INSTALL_MODE_TYPE'],
  ],
  [
    'a mode twice',
    {
      csv: {
        'spec/installModes': [
          { type: 'AllNamespaces', supported: true },
          { type: 'AllNamespaces', supported: true },
        ],
      },
    },
    ['warning CSV_INSTALL_MODE_TWICE'],
  ],
  [
    'a conversion webhook for all namespaces',
    {
      csv: {
        'spec/installModes': [
          { type: 'OwnNamespace', supported: false },
          { type: 'SingleNamespace', supported: false },
          { type: 'MultiNamespace', supported: false },
          { type: 'AllNamespaces', supported: true },
        ],
        'spec/webhookdefinitions': [
          {
            generateName: 'c',
            type: 'ConversionWebhook',
            sideEffects: 'None',
            admissionReviewVersions: ['v1'],
            conversionCRDs: ['widgets.example.com'],
          },
        ],
      },
    },
    [],
  ],
  [
    'a conversion webhook where modes are not listed',
    {
      csv: {
        'spec/installModes': [{ type: 'AllNamespaces', supported: true }],
        'spec/webhookdefinitions': [
          {
            generateName: 'c',
            type: 'ConversionWebhook',
            sideEffects: 'None',
            admissionReviewVersions: ['v1'],
            conversionCRDs: ['widgets.example.com'],
          },
        ],
      },
    },
    [],
  ],
  [
    'a conversion webhook for one namespace too',
    {
      csv: {
        'spec/webhookdefinitions': [
          {
            generateName: 'c',
            type: 'ConversionWebhook',
            sideEffects: 'None',
            admissionReviewVersions: ['v1'],
            conversionCRDs: ['widgets.example.com'],
          },
        ],
      },
    },
    ['error CSV_CONVERSION_INSTALL_MODES'],
  ],
  [
    'a webhook of another kind',
    { csv: { 'spec/webhookdefinitions': [{ generateName: 'v', type: 'ValidatingAdmissionWebhook' }] } },
    [],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});
