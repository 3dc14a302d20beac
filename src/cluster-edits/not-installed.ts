import { quote } from '../diagnostics';
import type { ClusterInstallations } from '../installations';
import { closest } from '../yaml';
import { type Edits, refuse } from './problem';

/** Why an add-on of a cluster that it has not cannot be edited. */
export function notInstalled({ installations }: ClusterInstallations, addon: string): Edits {
  const there = installations.map((each) => each.addon);
  const near = closest(addon, there);
  const hint = near ? `Did you mean ${quote(near)}?` : `It has: ${there.join(', ') || 'none'}.`;
  return refuse(['addons'], 'EDIT_NOT_INSTALLED', `${quote(addon)} is not on this cluster`, hint);
}
