import { improved } from '../../tools/generated';

const IMPORT = "import { ApiObject } from 'cdk8s';\n";
const HELPER = "import { definedFields, ofKind } from '../src/render/fields';\n";

const COPY = (object: string, value = 'i[1]') =>
  `Object.entries(${object}).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: ${value} }), {})`;

test('fields that are undefined are dropped in one pass, by a helper that is imported once', () => {
  expect(improved(`// made\n${IMPORT}${IMPORT}return ${COPY('a')};\nreturn ${COPY('b')};\n`)).toBe(
    `// made\n${HELPER}${IMPORT}${IMPORT}return definedFields(a);\nreturn definedFields(b);\n`,
  );
});

test('values that are mapped are mapped', () => {
  expect(improved(`'a': (${COPY('obj.a', 'i[1]?.map(y => toJson_B(y))')}),`)).toBe(
    "'a': (Object.fromEntries(Object.entries(obj.a).filter((i) => i[1] !== undefined).map((i) => [i[0], i[1]?.map(y => toJson_B(y))]))),",
  );
});

test('fields are put behind apiVersion and kind by a helper: no literal has a spread', () => {
  expect(improved(`${IMPORT}super(scope, id, {\n      ...Widget.GVK,\n      ...props,\n    });`)).toBe(
    `${HELPER}${IMPORT}super(scope, id, ofKind(Widget.GVK, props));`,
  );
  expect(improved('return {\n  ...Widget.GVK,\n  ...toJson_WidgetProps(resolved),\n};')).toBe(
    'return ofKind(Widget.GVK, toJson_WidgetProps(resolved));',
  );
});

test('anything else is left alone', () => {
  expect(improved(`${IMPORT}export {};\n`)).toBe(`${IMPORT}export {};\n`);
});
