import { type Diagnostic, error, quote } from '../../diagnostics';
import type { Bundle } from '../bundle';
import { Part } from '../part';

/**
 * The rules for an operator of which only one bundle is kept: it takes the place of every version before it, by a range, and names none
 * of them (managed-tenants 4.1, `--single-bundle`).
 */
export function singleBundleProblems(bundle: Bundle, version: string): Diagnostic[] {
  const root = Part.of(bundle.csv);
  const range = root.at('metadata', 'annotations', 'olm.skipRange');
  const expected = `>=0.0.1 <${version}`;
  const problems = [root.at('spec', 'replaces'), root.at('spec', 'skips')]
    .filter(({ isAbsent, value, items }) => !isAbsent && value !== '' && (typeof value === 'string' || items.length > 0))
    .map((part) => {
      const message = `${part.name} names a version before, but one bundle only is kept of each operator`;
      return error({ code: 'BUNDLES_SINGLE_REPLACES', message, hint: 'Remove it: olm.skipRange says it.', where: part.where });
    });
  if (range.text.replace(/\s/g, '') === expected.replace(/\s/g, '')) return problems;
  const message = range.isAbsent
    ? 'the annotation olm.skipRange is missing'
    : `the annotation olm.skipRange is ${quote(range.value)}`;
  const hint = `Write olm.skipRange: '${expected}', as one bundle only is kept of each operator.`;
  return [...problems, error({ code: 'BUNDLES_SINGLE_SKIP_RANGE', message, hint, where: range.where })];
}
