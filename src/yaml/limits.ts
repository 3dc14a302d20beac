/** The largest file that is read, in bytes: far above any file that a person writes. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** Levels that a document may have, aliases followed. */
export const MAX_DEPTH = 100;

/** Values that all aliases and merge keys of a document may add: ample for people, far too few for an alias bomb (bad-input 1, 3). */
export const MAX_ALIASED = 10_000;

/** Problems of one kind of check in one document that are reported: nobody reads more, and a hostile file could have millions. */
export const MAX_PROBLEMS = 100;

/**
 * Values that a document may have for all its faults to be told: the JSON Schema validator copies the faults found so far for each further
 * one, so that its time grows with their square. Of a larger document the first is told.
 */
export const MAX_VALUES_FOR_ALL_FAULTS = 20_000;
