export function importModule(name: string): Promise<unknown>;
