const ONE_LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const LABEL = new RegExp(`^${ONE_LABEL}$`);
const SUBDOMAIN = new RegExp(`^${ONE_LABEL}(\\.${ONE_LABEL})*$`);
const LABEL_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const QUALIFIED_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/** A DNS label of RFC 1123, at most 63 characters: the name of a Namespace. */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && LABEL.test(text);
}

/** A DNS label of RFC 1035, at most 63 characters: as {@link isDnsLabel}, and it begins with a letter. The name of a Service. */
export function isDnsLabel1035(text: string): boolean {
  return text.length <= 63 && LABEL_1035.test(text);
}

/** A DNS subdomain of RFC 1123, at most 253 characters: the name of most objects. */
export function isDnsSubdomain(text: string): boolean {
  return text.length <= 253 && SUBDOMAIN.test(text);
}

/** The key of a label or annotation: an optional DNS subdomain and `/`, then at most 63 characters. */
export function isQualifiedName(text: string): boolean {
  const slash = text.indexOf('/');
  const name = text.slice(slash + 1);
  return name.length <= 63 && QUALIFIED_NAME.test(name) && (slash < 0 || isDnsSubdomain(text.slice(0, slash)));
}

/** The value of a label: empty, or at most 63 characters. */
export function isLabelValue(text: string): boolean {
  return text === '' || (text.length <= 63 && QUALIFIED_NAME.test(text));
}
