/** What a registry, or its token service, is shown. */
export type Credential =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** An identity token: the token service gives tokens for it (OAuth 2 refresh token). */
  | { readonly kind: 'identity'; readonly token: string }
  /** A token for the registry itself. */
  | { readonly kind: 'bearer'; readonly token: string };

/** Finds the credential for a repository of a registry; undefined where there is none, so that it is asked without. */
export type FindCredential = (host: string, repository: string) => Promise<Credential | undefined>;
