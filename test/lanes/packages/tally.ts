/** Counts cases, and prints those that fail. */
export class Tally {
  public passed = 0;
  public failed = 0;

  /** Counts one case of a group. */
  public check(name: string, isRight: boolean, details: unknown): void {
    if (isRight) this.passed++;
    else {
      this.failed++;
      console.log(`failed: ${name}: ${JSON.stringify(details)?.slice(0, 1500)}`);
    }
  }
}
