import { codes, widgetProblems } from '../widget';

it.each([
  ['Seamless Upgrades', []],
  [undefined, []],
  ['', ['error HUB_CAPABILITIES']],
  ['basic install', ['error HUB_CAPABILITIES']],
])('%j', (value, expected) => {
  const problems = widgetProblems(
    { csv: { 'metadata/annotations/capabilities': value } },
    { optional: ['standardcapabilities'] },
  );
  expect(codes(problems)).toEqual(expected);
});
