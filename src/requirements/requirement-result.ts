import type { AddOnRequirement } from '../releases';

/** Whether what is wanted is there. Only `met` lets an add-on be installed. */
export type RequirementResult =
  | { readonly requirement: AddOnRequirement; readonly is: 'met' }
  | {
      readonly requirement: AddOnRequirement;
      /**
       * - `unmet`: the cluster has something else.
       * - `unknown`: nobody recorded what the cluster has.
       * - `unreadable`: the requirement itself makes no sense, which is a mistake of the add-on's author.
       */
      readonly is: 'unmet' | 'unknown' | 'unreadable';
      /** A sentence for each property in question: its name, what is wanted, what was found. At least one; no final full stop. */
      readonly reasons: readonly string[];
    };
