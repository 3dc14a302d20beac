/** The variables of a template that are known at a place. Adding one and going back to an earlier place take no longer for many. */
export class Variables {
  private readonly names: string[] = [];
  private readonly counts = new Map<string, number>();

  public constructor() {
    this.declare(['$']);
  }

  /** True if the variable is known here. */
  public has(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  /** Makes variables known, from here on. */
  public declare(names: readonly string[]): void {
    for (const name of names) {
      this.names.push(name);
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    }
  }

  /** This place, for {@link backTo}. */
  public get place(): number {
    return this.names.length;
  }

  /** Forgets what was declared after a place. */
  public backTo(place: number): void {
    for (const name of this.names.splice(place)) this.counts.set(name, (this.counts.get(name) ?? 0) - 1);
  }
}
