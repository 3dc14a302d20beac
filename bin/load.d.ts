/** Runs the CommonJS file at an absolute path anew and returns its exports; keeps in `folder` what V8 compiled of it. */
export function load(file: string, folder: string): unknown;
