import { Option } from 'commander';
import type { OcmService } from '../ocm';

/** As `OCM_SERVICES`, which would load the room of OCM to show the help. */
const SERVICES: readonly OcmService[] = ['addons_mgmt', 'clusters_mgmt'];

/** The option `--service`, in the words of a command. */
export function serviceOption(text: string): Option {
  return new Option('--service <name>', text).choices(SERVICES).default('addons_mgmt');
}
