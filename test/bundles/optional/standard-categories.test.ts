import { codes, widgetProblems } from '../widget';

it.each([
  ['AI/Machine Learning,Big Data , Observability', []],
  [undefined, []],
  ['', ['error HUB_CATEGORIES']],
  ['Magic, Storage, Tricks', ['error HUB_CATEGORIES', 'error HUB_CATEGORIES']],
])('%j', (value, expected) => {
  const problems = widgetProblems({ csv: { 'metadata/annotations/categories': value } }, { optional: ['standardcategories'] });
  expect(codes(problems)).toEqual(expected);
});
