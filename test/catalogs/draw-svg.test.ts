import { drawSvg } from '../../src/catalogs';
import { hostileGraph, widgetGraph } from './drawing';

/** A reader of the small part of XML that is used here; throws on anything else. */
function readXml(text: string): { readonly elements: readonly string[]; readonly texts: readonly string[] } {
  const token = /<(\/?)([a-zA-Z]+)((?:\s[a-zA-Z:-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  const [elements, texts, open]: string[][] = [[], [], []];
  for (let match = token.exec(text); token.lastIndex > 0 && match; match = token.exec(text)) {
    const [, closes, name = '', , empty, content] = match;
    if (content !== undefined) texts?.push(content);
    else if (closes) expect(open?.pop()).toBe(name);
    else {
      elements?.push(name);
      if (!empty) open?.push(name);
    }
    if (token.lastIndex === text.length) break;
  }
  expect([token.lastIndex, open]).toEqual([text.length, []]);
  return { elements: elements ?? [], texts: texts ?? [] };
}

test('an image', () => {
  expect(drawSvg(widgetGraph())).toMatchSnapshot();
});

test('a circle for each version, and an arrow for each way', () => {
  const { elements } = readXml(drawSvg(widgetGraph()));
  expect(elements.filter((name) => name === 'circle')).toHaveLength(10);
  // One of the paths is the head of the arrows, three are in the legend.
  expect(elements.filter((name) => name === 'path')).toHaveLength(10 + 1 + 3);
});

test('texts of users are text, and nothing comes from outside', () => {
  const svg = drawSvg(hostileGraph());
  const { elements, texts } = readXml(svg);
  expect(new Set(elements)).toEqual(
    new Set(['svg', 'title', 'defs', 'marker', 'path', 'style', 'rect', 'g', 'text', 'circle', 'tspan']),
  );
  expect(texts.join('')).toContain('&#60;script&#62;');
  expect(svg).not.toMatch(/(?!\n)\p{Cc}|href|url\((?!#arrow)/u);
});

test('a graph without channels is a legend', () => {
  expect(readXml(drawSvg([])).elements).not.toContain('circle');
});
