import type { Diagnostic } from '../diagnostics';
import type { PlannedFile } from './place-image-set';

/** What a release or a promotion is going to do. Nothing of it has been done. */
export interface Plan {
  /** Name of the folder of the add-on that was asked for. */
  readonly addon: string;
  readonly version: string;
  /** One line, such as `Release widget 1.2.0 to stage`. */
  readonly title: string;
  /** Empty if there is any error. */
  readonly files: readonly PlannedFile[];
  readonly diagnostics: readonly Diagnostic[];
}
