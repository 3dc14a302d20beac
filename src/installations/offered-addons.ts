import type { Construct } from 'constructs';
import { Addon } from '../addon';
import { hasErrors } from '../diagnostics';
import { Environment } from '../environment';
import type { OfferedAddon } from '../host';

/** The add-ons of an app that clusters can have. */
export function offeredAddons(scope: Construct): OfferedAddon[] {
  return Environment.ALL.flatMap((environment) => [...Addon.soFar(scope, environment).values()].map(offeredAddon));
}

function offeredAddon(addon: Addon): OfferedAddon {
  const { id, environment, release } = addon;
  const newest = release && !hasErrors(release.problems) ? release.version : undefined;
  return {
    id,
    environment: environment.name,
    ...(newest !== undefined && { newest }),
    valueType: (version, parameter) => {
      const found = release?.sibling(version);
      if (!found || hasErrors(found.problems)) return undefined;
      return addon.definitionsOf(found).parameters.find((each) => each.id === parameter)?.value_type;
    },
  };
}
