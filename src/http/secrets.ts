/** A secret shorter than this is not looked for: hiding it would only tear ordinary words apart. */
const SHORTEST = 4;

/** The secrets of a run. What a server says may repeat them, and passes through here before it is shown. */
export class Secrets {
  private readonly known = new Set<string>();

  /** Remembers a secret, and the forms in which it is sent. */
  public add(secret: string): void {
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
      if (form.length >= SHORTEST) this.known.add(form);
    }
  }

  /** The text without any known secret. */
  public hide(text: string): string {
    // The longest first: one may be part of another.
    const longestFirst = [...this.known].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
  }
}
