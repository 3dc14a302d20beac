/** A URL as it may be shown: user, password, query and fragment can hold secrets, such as the signature of an upload. */
export function shownUrl({ protocol, host, pathname }: URL): string {
  return `${protocol}//${host}${pathname}`;
}
