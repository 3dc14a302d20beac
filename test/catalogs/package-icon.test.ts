import { packageIcon } from '../../src/catalogs/package-icon';
import { olmBundle } from './fixture';

const icon = (base64data: string) => ({ base64data, mediatype: 'image/png' });

test.each<[string, unknown[], unknown]>([
  ['none', [], undefined],
  ['the first of two', [icon('YQ=='), icon('Yg==')], icon('YQ==')],
  ['with blanks in it', [icon('YQ\n= =')], icon('YQ==')],
  ['no base64', [icon('<svg>')], undefined],
  ['empty', [icon('')], undefined],
])('%s', (_, icons, expected) => {
  expect(packageIcon(olmBundle({ version: '1.0.0', spec: { icon: icons } }))).toEqual(expected);
});
