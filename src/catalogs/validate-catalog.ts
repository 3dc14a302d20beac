import { type Diagnostic, sortDiagnostics } from '../diagnostics';
import { locator, type PlacedCatalog } from './blob-source';
import { indexPackages } from './catalog-index';
import { channelGraph } from './channel-graph';
import { checkBundles } from './check-bundles';
import { checkChain } from './check-chain';
import { checkChannels } from './check-channels';
import { checkDeprecations } from './check-deprecations';
import { checkPackages } from './check-packages';
import { checkUpgrades } from './check-upgrades';
import { checkVersions } from './check-versions';

/**
 * Checks a catalog by all rules of `opm validate` (hive-olm-argocd 2.6), and warns of upgrades that are seldom meant. opm stops at the
 * first problem of most kinds; here all are found at once. An error is what opm 1.73.0 refuses, too.
 */
export function validateCatalog({ catalog, sources }: PlacedCatalog): Diagnostic[] {
  const locate = locator(sources);
  const index = indexPackages(catalog);
  const diagnostics = [
    ...checkPackages(catalog, index, locate),
    ...checkChannels(catalog, index, locate),
    ...checkBundles(catalog, index, locate),
    ...checkVersions(index, locate),
    ...checkDeprecations(catalog, index, locate),
  ];
  for (const owner of index.values()) {
    for (const channel of owner.channels.values()) {
      const wrong = checkChain(channel, locate);
      diagnostics.push(...wrong);
      if (wrong.length === 0) diagnostics.push(...checkUpgrades(channel, channelGraph(owner, channel.name), locate));
    }
  }
  return sortDiagnostics(diagnostics);
}
