/** Group, version and kind of an API. */
export interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** An API as text, to compare and to show: `group/version Kind`. */
export function gvkText({ group, version, kind }: GroupVersionKind): string {
  return `${group}/${version} ${kind}`;
}

/** The API that an `apiVersion` and a `kind` name; the group of the core is empty. */
export function gvkOf(apiVersion: string, kind: string): GroupVersionKind {
  const slash = apiVersion.indexOf('/');
  return slash < 0
    ? { group: '', version: apiVersion, kind }
    : { group: apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1), kind };
}

/** Plural and group of a CRD's name, which is `plural.group`; undefined if it has no dot. */
export function splitCrdName(name: string): { readonly plural: string; readonly group: string } | undefined {
  const dot = name.indexOf('.');
  return dot < 0 ? undefined : { plural: name.slice(0, dot), group: name.slice(dot + 1) };
}
