import { type Diagnostic, error, printable, quote } from '../diagnostics';
import { type Documents, effectiveValue } from './release-part';

/** The pull secret must be one of the secrets, release included (managed-tenants 1.6; AM0017). */
export function checkPullSecret(documents: Documents): Diagnostic[] {
  const pull = effectiveValue(documents, ['pullSecretName'], ({ pullSecretName }) => pullSecretName);
  const secrets = effectiveValue(documents, ['config', 'secrets'], ({ config }) => config?.secrets);
  if (pull?.value === undefined || secrets === undefined) return [];
  const names = (secrets.value ?? []).map(({ name }) => name);
  if (names.includes(pull.value)) return [];
  const message = `pullSecretName ${quote(pull.value)} is not the name of any of config.secrets`;
  const hint =
    names.length > 0 ? `The secrets are: ${printable(names.join(', '))}.` : 'There are no secrets: add it to config.secrets.';
  return [error({ code: 'METADATA_PULL_SECRET', message, hint, where: pull.source.locate(['pullSecretName']) })];
}
