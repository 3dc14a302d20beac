/** The hub cannot be read. Its message says what was asked for, where, why it failed and what to do; it can be shown. */
export class HubError extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'HubError';
  }
}
