import { codes, widgetProblems } from '../widget';

const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64');
const svg = (content: string) => ({
  base64data: base64(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`),
  mediatype: 'image/svg+xml',
});

it.each([
  ['a PNG', { base64data: base64('\u0089PNG\r\n\u001a\n…'), mediatype: 'image/png' }, []],
  ['a JPEG', { base64data: base64('\u00ff\u00d8\u00ff\u00e0'), mediatype: 'image/jpeg' }, []],
  ['a GIF on several lines', { base64data: 'R0lG\nODlh\n', mediatype: 'image/gif' }, []],
  ['an SVG', svg('<path d="M0 0"/>'), []],
  ['nothing', {}, ['error HUB_ICON', 'error HUB_ICON']],
  ['no data', { base64data: '', mediatype: 'image/png' }, ['error HUB_ICON']],
  ['no type', { base64data: base64('GIF89a') }, ['error HUB_ICON']],
  ['another type', { base64data: base64('GIF89a'), mediatype: 'video/mp4' }, ['error HUB_ICON']],
  ['no base64', { base64data: 'a picture', mediatype: 'image/png' }, ['error HUB_ICON']],
  ['base64 that is cut', { base64data: 'R0lGODl', mediatype: 'image/gif' }, ['error HUB_ICON']],
  ['a GIF that says it is a PNG', { base64data: base64('GIF89a'), mediatype: 'image/png' }, ['error HUB_ICON']],
  ['a script', svg('<script>alert(1)</script>'), ['error HUB_ICON']],
  ['an event handler', svg('<path onload="alert(1)"/>'), ['error HUB_ICON']],
  ['a link that runs code', svg('<a href="javascript:alert(1)"/>'), ['error HUB_ICON']],
])('%s', (_, icon, expected) => {
  expect(codes(widgetProblems({ csv: { 'spec/icon': [icon] } }, { optional: ['operatorhub'] }))).toEqual(expected);
});
