/** The three environments of a fleet, by the names of their folders. */
export type EnvironmentName = 'integration' | 'stage' | 'production';

/** One of the fleet's environments: each has a hub, an address of OCM and a folder in the tree. */
export class Environment {
  /** Where changes meet first. */
  public static readonly INTEGRATION = new Environment('integration', 'https://api.integration.openshift.com');
  /** Where a release proves itself; mandatory before production. */
  public static readonly STAGE = new Environment('stage', 'https://api.stage.openshift.com');
  /** The clusters of customers. */
  public static readonly PRODUCTION = new Environment('production', 'https://api.openshift.com');
  /** All environments, from the first that sees a change to the last. */
  public static readonly ALL: readonly Environment[] = [Environment.INTEGRATION, Environment.STAGE, Environment.PRODUCTION];

  /** The environment of that name, or undefined: there are three, and no more can be made. */
  public static named(name: string): Environment | undefined {
    return Environment.ALL.find((environment) => environment.name === name);
  }

  private constructor(
    /** Name of its folder in the tree and in an add-on's `metadata/` and `addonimagesets/`. */
    public readonly name: EnvironmentName,
    /** Root of OCM's API (managed-tenants 1.1). */
    public readonly ocmUrl: string,
  ) {}

  /**
   * The value for this environment.
   *
   * @param values a value for each environment that the add-on is in
   * @throws Error if there is none for this one
   */
  public select<T>(values: Partial<Record<EnvironmentName, T>>): T {
    const value = values[this.name];
    if (value === undefined) {
      const known = Object.keys(values).join(', ') || 'none';
      throw new Error(`environment.select: no value for ${this.name} (values are given for: ${known})`);
    }
    return value;
  }

  /** Its name. */
  public toString(): string {
    return this.name;
  }
}
