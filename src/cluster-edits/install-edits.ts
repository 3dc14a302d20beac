import { quote } from '../diagnostics';
import type { OfferedAddon } from '../host';
import type { ClusterInstallations } from '../installations';
import { type Edits, refuse } from './problem';
import { typedValue } from './typed-value';
import type { EditValue } from './value-text';

/** An add-on that is to be installed on a cluster. What is not given is left out of the file. */
export interface InstallRequest {
  readonly addon: string;
  /** `latest` or an exact version. */
  readonly version: string;
  readonly upgrade?: 'automatic' | 'manual';
  readonly form?: 'syncset' | 'label';
  /** Values of parameters as text, by id. */
  readonly values: ReadonlyMap<string, string>;
  /** The Secret that has the values instead, and which. */
  readonly parametersSecret?: { readonly name: string; readonly ids: readonly string[] };
}

/** Adds an entry for an add-on. Whether its values go together is checked when the file is read. */
export function installEdits(before: ClusterInstallations, request: InstallRequest, offer: OfferedAddon): Edits {
  const path = ['addons', request.addon];
  const installed = before.installations.find(({ addon }) => addon === request.addon);
  if (!installed) return { edits: [{ does: 'set', path, value: entryOf(request, offer) }], problems: [] };
  const isLeaving = installed.form.stage !== 'installed';
  const message = `${quote(request.addon)} is on this cluster already${isLeaving ? ', and is being uninstalled' : ''}`;
  const hint = isLeaving
    ? 'Let addons uninstall end first, or take uninstall out of the file if its operator has not acknowledged it.'
    : `Change it with addons upgrade ${request.addon}.`;
  return refuse(path, 'INSTALL_EXISTS', message, hint);
}

function entryOf({ version, upgrade, form, values, parametersSecret }: InstallRequest, offer: OfferedAddon): EditValue {
  const known = version === 'latest' ? (offer.newest ?? version) : version;
  const parameters = [...values].map(([id, text]): [string, EditValue] => [id, typedValue(text, offer.valueType(known, id))]);
  return {
    version,
    ...(upgrade && { upgrade }),
    ...(form && { form }),
    ...(parameters.length > 0 && { parameters: Object.fromEntries(parameters) }),
    ...(parametersSecret && { parametersSecret }),
  };
}
