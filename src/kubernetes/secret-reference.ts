import { type Diagnostic, error, quote } from '../diagnostics';
import { isDnsLabel, isDnsSubdomain } from './names';

/** Names a Secret; never holds its content. */
export interface SecretReference {
  readonly name: string;
  readonly namespace: string;
}

/** Tells if a reference cannot name any Secret. */
export function checkSecretReference({ name, namespace }: SecretReference, property: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!isDnsSubdomain(name)) {
    const message = `${property}.name is ${quote(name)}, which is not the name of a Secret`;
    found.push(error({ code: 'SECRET_REFERENCE_INVALID', message, hint: 'Give a DNS subdomain in lower case.' }));
  }
  if (!isDnsLabel(namespace)) {
    const message = `${property}.namespace is ${quote(namespace)}, which is not the name of a namespace`;
    found.push(error({ code: 'SECRET_REFERENCE_INVALID', message, hint: 'Give a DNS label in lower case.' }));
  }
  return found;
}
