import { codes, type Mutation, widgetProblems } from '../widget';

const FIELD = 'error HUB_FIELD';

it.each<[string, Mutation, string[]]>([
  ['a name before the address', { csv: { 'spec/maintainers/0/email': 'The Team <team@example.com>' } }, []],
  ['no maintainers and links', { csv: { 'spec/maintainers': undefined, 'spec/links': undefined } }, []],
  ['no provider', { csv: { 'spec/provider': undefined } }, [FIELD]],
  ['a blank for a provider', { csv: { 'spec/provider/name': ' ' } }, [FIELD]],
  ['a maintainer without an address', { csv: { 'spec/maintainers/0/email': undefined } }, [FIELD]],
  ['an empty maintainer', { csv: { 'spec/maintainers/0': {} } }, [FIELD, FIELD]],
  ['a bad address', { csv: { 'spec/maintainers/0/email': 'team' } }, [FIELD]],
  ['an address with two dots', { csv: { 'spec/maintainers/0/email': 'team@example..com' } }, [FIELD]],
  ['a link without a name', { csv: { 'spec/links/0/name': '' } }, [FIELD]],
  ['a bad link', { csv: { 'spec/links/0/url': 'https//example.com' } }, [FIELD]],
  ['a link without a scheme', { csv: { 'spec/links/0/url': 'example.com' } }, [FIELD]],
  ['a link that runs code', { csv: { 'spec/links/0/url': 'javascript:alert(1)' } }, [FIELD]],
  ['no icon', { csv: { 'spec/icon': undefined } }, ['warning HUB_ICON_ABSENT']],
  [
    'two icons',
    { csv: { 'spec/icon': [0, 1].map(() => ({ base64data: 'R0lGODlh', mediatype: 'image/gif' })) } },
    ['error HUB_ICON'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation, { optional: ['operatorhub'] }))).toEqual(expected);
});
