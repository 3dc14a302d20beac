import { singleBundleProblems } from '../../../src/bundles/tree/single-bundle';
import { type Changes, codes, widgetBundle } from '../widget';

const RANGE = 'metadata/annotations/olm.skipRange';
const SKIP_RANGE = 'error BUNDLES_SINGLE_SKIP_RANGE';
const REPLACES = 'error BUNDLES_SINGLE_REPLACES';

it.each<[string, Changes, string[]]>([
  ['the range', {}, []],
  ['the range with other blanks', { [RANGE]: ' >= 0.0.1  < 1.2.3' }, []],
  ['an empty list of versions that are skipped', { 'spec/skips': [], 'spec/replaces': '' }, []],
  ['no range', { [RANGE]: undefined }, [SKIP_RANGE]],
  ['another range', { [RANGE]: '>=1.0.0 <1.2.3' }, [SKIP_RANGE]],
  ['the range of another version', { [RANGE]: '>=0.0.1 <1.2.4' }, [SKIP_RANGE]],
  ['a version that is replaced', { 'spec/replaces': 'widget.v1.2.2' }, [REPLACES]],
  ['versions that are skipped', { 'spec/skips': ['widget.v1.2.2'], [RANGE]: undefined }, [REPLACES, SKIP_RANGE]],
])('%s', (_, csv, expected) => {
  expect(codes(singleBundleProblems(widgetBundle({ csv }), '1.2.3'))).toEqual(expected);
});
