import { drawText } from '../../src/catalogs';
import { hostileGraph, widgetGraph } from './drawing';

test('versions, and those that upgrade to them', () => {
  expect(drawText(widgetGraph())).toMatchSnapshot();
});

test('texts of users cannot change the terminal or begin a line', () => {
  const text = drawText(hostileGraph());
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  expect(text.trimEnd().split('\n')).toHaveLength(4);
});

test('nothing to draw is nothing', () => {
  expect(drawText([])).toBe('');
});
