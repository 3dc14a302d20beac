import type { EnvironmentVariable } from '../olm';
import type { VaultSecret } from '../releases';
import type { ConfigBody } from './model-config';
import type { OcmService } from './service';

/** What `configOf` is made from. */
export interface ConfigInput {
  /** `metadata.id`, which the names of Secrets beside the ClusterDeployment begin with. */
  readonly id: string;
  readonly env: readonly EnvironmentVariable[] | undefined;
  readonly secrets: readonly VaultSecret[] | undefined;
}

/**
 * The configuration in the form of a service: both lists, also if they are empty, each entry with its index as id (managed-tenants 3.2).
 */
export function configOf({ id, env = [], secrets = [] }: ConfigInput, service: OcmService): ConfigBody {
  const variables = env.map(({ name, value }, index) => ({ id: String(index), name, value }));
  const propagations = secrets.map(({ name }, index) => ({
    id: String(index),
    source_secret: `${id}-${name}`,
    destination_secret: name,
  }));
  return service === 'clusters_mgmt'
    ? { add_on_environment_variables: variables, secret_propagations: propagations }
    : { add_on_environment_variables: variables, add_on_secret_propagations: propagations };
}
