import { type Diagnostic, error, quote, warning } from '../../diagnostics';
import { Part } from '../part';
import type { BundleRule } from '../rule';

const TYPES = ['OwnNamespace', 'SingleNamespace', 'MultiNamespace', 'AllNamespaces'];

const HINT = `List each of ${TYPES.join(', ')} with supported: true or false.`;

/** The operator says where it can be installed, and a conversion webhook goes with all namespaces only (hive-olm-argocd 2.8). */
export const installModes: BundleRule = ({ csv }) => {
  const root = Part.of(csv);
  const modes = root.at('spec', 'installModes');
  const { where } = modes;
  if (modes.items.length === 0) {
    return [error({ code: 'CSV_INSTALL_MODES_ABSENT', message: 'spec.installModes is missing or empty', hint: HINT, where })];
  }
  const problems = modeTypes(modes);
  const supported = modes.items.filter((mode) => mode.at('supported').value === true).map((mode) => mode.at('type').text);
  if (supported.length === 0) {
    const hint = 'Set supported: true for at least one.';
    problems.push(error({ code: 'CSV_INSTALL_MODES_NONE', message: 'no install mode is supported', hint, where }));
  }
  return [...problems, ...conversionWebhooks(root, new Set(supported), modes)];
};

/** What the validators of operator-framework take, though OLM passes over it or takes the last only. */
function modeTypes(modes: Part): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const type of modes.items.map((mode) => mode.at('type'))) {
    const { text, name, where } = type;
    if (!TYPES.includes(text)) {
      const message = `${name} ${quote(type.value)} is no install mode`;
      problems.push(warning({ code: 'CSV_INSTALL_MODE_TYPE', message, hint: HINT, where }));
    } else if (seen.has(text)) {
      const message = `the install mode ${quote(text)} is listed twice`;
      problems.push(warning({ code: 'CSV_INSTALL_MODE_TWICE', message, hint: 'Remove one of them.', where }));
    }
    seen.add(text);
  }
  return problems;
}

function conversionWebhooks(root: Part, supported: ReadonlySet<string>, modes: Part): Diagnostic[] {
  const isRefused = modes.items.some((mode) => mode.at('type').text === ALL && mode.at('supported').value !== true);
  if (!isRefused && [...supported].every((type) => type === ALL)) return [];
  return root
    .at('spec', 'webhookdefinitions')
    .items.map((webhook) => webhook.at('conversionCRDs'))
    .filter(({ items }) => items.length > 0)
    .map(({ name, where }) => {
      const message = `${name} is set, but ${ALL} is not the only install mode that is supported`;
      const hint = `A conversion webhook serves the whole cluster: support ${ALL} only.`;
      return error({ code: 'CSV_CONVERSION_INSTALL_MODES', message, hint, where });
    });
}

const ALL = 'AllNamespaces';
