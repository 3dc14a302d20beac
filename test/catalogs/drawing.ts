import * as path from 'node:path';
import { type PackageGraph, readCatalog, upgradeGraph } from '../../src/catalogs';

/** The graph of the catalog test/data/catalogs/widget. */
export function widgetGraph(): readonly PackageGraph[] {
  const { placed } = readCatalog(path.join(__dirname, '..', 'data', 'catalogs', 'widget'));
  if (!placed) throw new Error('the catalog cannot be read');
  return upgradeGraph(placed.catalog);
}

/** Names and texts that mean something to a terminal, to XML, HTML, Markdown or Mermaid. */
export const HOSTILE = '"]; click v0 <script>alert(1)</script> & #quot; `x` \u001b[31m\u202e --> end\n%%';

/** A graph in which every text of a user is hostile. (The reader refuses most of it.) */
export function hostileGraph(): readonly PackageGraph[] {
  const reference = { schema: 'olm.bundle', name: HOSTILE };
  return upgradeGraph({
    packages: [{ schema: 'olm.package', name: 'widget', defaultChannel: HOSTILE }],
    channels: [
      {
        schema: 'olm.channel',
        name: HOSTILE,
        package: 'widget',
        entries: [{ name: HOSTILE, replaces: `${HOSTILE}2`, skipRange: HOSTILE }],
      },
    ],
    bundles: [],
    deprecations: [{ schema: 'olm.deprecations', package: 'widget', entries: [{ reference, message: HOSTILE }] }],
    others: [],
  });
}
