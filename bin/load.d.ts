/** Runs the CommonJS file at an absolute path anew and returns its exports; keeps in `folder` what V8 compiled of it. */
export function load(file: string, folder: string): unknown;
/** Keeps V8's young generation at the size it has by now, or lets it grow. */
export function letYoungGenerationGrow(may: boolean): void;
