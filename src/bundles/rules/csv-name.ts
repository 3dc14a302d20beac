import { type Diagnostic, error, quote } from '../../diagnostics';
import { isDnsSubdomain, isLabelValue } from '../../kubernetes';
import { isVersion } from '../../releases';
import { Part } from '../part';
import type { BundleRule } from '../rule';

const HINT =
  'Use at most 63 lower-case letters, digits, "-" and ".", beginning and ending with a letter or digit, such as widget.v1.2.3: the name is also the value of a label.';

/** The names of ClusterServiceVersions are names of objects and values of labels. */
export const csvNames: BundleRule = ({ csv }) => {
  const root = Part.of(csv);
  const skips = root.at('spec', 'skips').items;
  const names = [root.at('metadata', 'name'), root.at('spec', 'replaces'), ...skips].filter(({ text }) => text !== '');
  const problems: Diagnostic[] = names
    .filter(({ text }) => !isDnsSubdomain(text) || !isLabelValue(text))
    .map((part) =>
      error({
        code: 'CSV_NAME',
        message: `${part.name} ${quote(part.text)} is not a valid name of a ClusterServiceVersion`,
        hint: HINT,
        where: part.where,
      }),
    );
  const own = names.slice(1).filter(({ text }) => text === csv.object.metadata.name);
  return [...problems, ...own.map(replacesItself)];
};

function replacesItself(part: Part): Diagnostic {
  const message = `${part.name} names the bundle itself, ${quote(part.text)}`;
  return error({ code: 'CSV_REPLACES_ITSELF', message, hint: 'Name the version before it, or none.', where: part.where });
}

/** A bundle with a release is named after package, version and release (hive-olm-argocd 2.6, 2.8). */
export const csvRelease: BundleRule = ({ csv, name, packageName, version }) => {
  const part = Part.of(csv).at('spec', 'release');
  if (part.text === '') return [];
  const { where } = part;
  const refuse = (code: string, message: string, hint: string): Diagnostic => error({ code, message, hint, where });
  const problems: Diagnostic[] = [];
  if (!isVersion(`0.0.0-${part.text}`) || part.text.includes('+') || part.text.length > 20) {
    const hint = 'Use at most 20 characters: letters, digits and "-", with dots between; no number with a leading zero.';
    problems.push(refuse('CSV_RELEASE', `spec.release ${quote(part.text)} is no release`, hint));
  }
  const expected = `${packageName}-v${version}-${part.text}`;
  if (name !== expected) {
    const message = `metadata.name is ${quote(name)}, but a bundle with a release is named after it`;
    problems.push(refuse('CSV_RELEASE_NAME', message, `Name it ${quote(expected)}.`));
  }
  if (version.includes('+')) {
    const message = `spec.version ${quote(version)} has build metadata beside spec.release`;
    problems.push(refuse('CSV_RELEASE_BUILD', message, 'Keep one of the two.'));
  }
  if (Part.of(csv).at('metadata', 'annotations', 'olm.substitutesFor').text !== '') {
    const message = 'the annotation olm.substitutesFor is set beside spec.release';
    problems.push(refuse('CSV_RELEASE_SUBSTITUTES', message, 'Keep one of the two.'));
  }
  return problems;
};
