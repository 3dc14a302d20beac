/** Runs a million histories of an add-on through the state machine and its laws. */
import * as fc from 'fast-check';
import { checkLaws, histories } from '../../status/histories';

fc.assert(fc.property(histories, checkLaws), { numRuns: 1_000_000 });
console.log('a million histories');
