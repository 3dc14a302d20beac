import { DiagnosticsError } from '../../src/diagnostics';
import { BuildAnnotation } from '../../src/images';
import type { Descriptor } from '../../src/oci';
import { imagesOfBuild } from '../../src/promotion';
import { lines } from './fixture';

function entry(name: string, digit: string, kind?: string, version?: string): [string, Descriptor] {
  const annotations = {
    ...(kind !== undefined && { [BuildAnnotation.KIND]: kind }),
    ...(version !== undefined && { [BuildAnnotation.VERSION]: version }),
  };
  return [
    name,
    { mediaType: 'application/vnd.oci.image.index.v1+json', digest: `sha256:${digit.repeat(64)}`, size: 7, annotations },
  ];
}

const CATALOG = entry('quay.io/osd-addons/widget-index:1a2b', 'c', 'catalog', '1.2.0');
const PACKAGE = entry('quay.io/osd-addons/widget-package:3c4d', 'd', 'package', '1.2.0');
const BUNDLE = entry('quay.io/osd-addons/widget-bundle:1.2.0-5e6f', 'e', 'bundle', '1.2.0');

test('the catalog and the package of a build are found by what the build says of them', () => {
  expect(imagesOfBuild(new Map([BUNDLE, CATALOG, PACKAGE]), 'build')).toEqual({
    version: '1.2.0',
    catalogImage: `quay.io/osd-addons/widget-index@sha256:${'c'.repeat(64)}`,
    packageImage: `quay.io/osd-addons/widget-package@sha256:${'d'.repeat(64)}`,
  });
});

test('a catalog that does not serve itself is released with how OLM does', () => {
  const [name, catalog] = CATALOG;
  const annotations = { ...catalog.annotations, [BuildAnnotation.CATALOG_DIR]: '/configs' };
  expect(imagesOfBuild(new Map([[name, { ...catalog, annotations }]]), 'build').extractContent).toEqual({
    catalogDir: '/configs',
  });
});

test('an add-on without a package has none, and two tags of one image are one', () => {
  const again = entry('quay.io/osd-addons/widget-index:latest', 'c', 'catalog', '1.2.0');
  const { packageImage, catalogImage } = imagesOfBuild(new Map([BUNDLE, CATALOG, again]), 'build');
  expect([packageImage, catalogImage]).toEqual([undefined, `quay.io/osd-addons/widget-index@sha256:${'c'.repeat(64)}`]);
});

test.each<[string, [string, Descriptor][], string]>([
  ['nothing', [], "error RELEASE_BUILD_INCOMPLETE: the image layout 'build' has no catalog image with a version"],
  ['no catalog', [BUNDLE, PACKAGE], 'error RELEASE_BUILD_INCOMPLETE'],
  ['a catalog of no version', [entry('r/a-index:1', 'c', 'catalog')], 'error RELEASE_BUILD_INCOMPLETE'],
  ['images of another program', [entry('r/a-index:1', 'c')], 'error RELEASE_BUILD_INCOMPLETE'],
  ['two catalogs', [CATALOG, entry('r/a-index:2', 'f', 'catalog', '1.3.0')], 'error RELEASE_BUILD_AMBIGUOUS: the image layout'],
  [
    'a package of another version',
    [CATALOG, entry('r/a-package:2', 'f', 'package', '1.3.0')],
    "error RELEASE_BUILD_AMBIGUOUS: the catalog image is of version '1.2.0', and the package image of '1.3.0'",
  ],
])('a layout with %s cannot be released', (_, entries, problem) => {
  try {
    imagesOfBuild(new Map(entries), 'build');
  } catch (cause) {
    expect(cause).toBeInstanceOf(DiagnosticsError);
    if (cause instanceof DiagnosticsError) expect(lines(cause.diagnostics)).toContain(problem);
    return;
  }
  throw new Error('nothing was thrown');
});
