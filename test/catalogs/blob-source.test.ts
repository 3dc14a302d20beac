import { locator } from '../../src/catalogs/blob-source';
import { catalog, place, SINGLE } from './fixture';

test('a blob that was read has a line, one that was made has its name', () => {
  const { catalog: read, sources } = place(SINGLE);
  const [channel] = read.channels;
  const [made] = catalog(SINGLE).channels;
  if (!channel || !made) throw new Error('there is no channel');
  expect(locator(sources)(channel, ['name'])).toEqual({ where: { file: 'c/catalog.yaml', line: 7, column: 7 } });
  expect(locator(sources)(made, ['name'])).toEqual({ subject: 'olm.channel stable of widget' });
  expect(locator(sources)({ schema: 'mine', package: '', content: {} }, [])).toEqual({ subject: 'mine' });
});
