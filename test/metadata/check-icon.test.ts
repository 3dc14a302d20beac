import { readWidget } from './widget';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const icon = (...parts: (Buffer | string)[]) => Buffer.concat(parts.map((part) => Buffer.from(part))).toString('base64');

describe('checkIcon', () => {
  it.each([
    ['a PNG', icon(PNG, 'rest')],
    ['one in lines', icon(PNG, 'rest of the image').replace(/.{8}/g, '$&\n')],
    ['one as large as may be', icon(PNG, Buffer.alloc(256 * 1024 - 8))],
  ])('accepts %s', (_, text) => {
    expect(readWidget({ icon: text }).diagnostics).toEqual([]);
  });

  it.each([
    ['nothing', '', 'icon is empty'],
    ['text', 'my icon!', 'icon is not base64'],
    ['base64 that is cut off', icon(PNG, 'rest').slice(0, -1), 'icon is not base64'],
    ['an address', 'data:image/png;base64,iVBORw0KGgo=', 'icon is not base64'],
    ['another kind of image', icon('GIF89a'), 'icon is not a PNG'],
    [
      'an SVG with a script',
      icon('<svg><script>alert(1)</script></svg>'),
      'icon is an SVG, which can hold a script, and not a PNG',
    ],
    [
      'an SVG behind a declaration',
      icon('\n<?xml version="1.0"?><svg/>'),
      'icon is an SVG, which can hold a script, and not a PNG',
    ],
    ['one larger than may be', icon(PNG, Buffer.alloc(256 * 1024 - 7)), 'icon has 262145 bytes, more than 262144'],
  ])('refuses %s', (_, text, message) => {
    expect(readWidget({ icon: text }).diagnostics).toMatchObject([
      { severity: 'error', code: 'METADATA_ICON', message, where: { line: 5, column: 11 } },
    ]);
  });
});
