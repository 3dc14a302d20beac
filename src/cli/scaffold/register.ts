/** Lines to add to an app for a new add-on. */
export interface Registration {
  readonly imports: string;
  readonly statement: string;
}

/**
 * The app's source with the add-on made before `app.synth()`, or undefined if the source is not laid out as `addons init` lays it
 * out; it is text of the author's then, and he adds the lines himself.
 */
export function register(source: string, { imports, statement }: Registration): string | undefined {
  const lines = source.split('\n');
  const synth = lines.findIndex((line) => /^app\.synth\(\);/.test(line));
  const lastImport = lines.findLastIndex((line) => /^import .*;$|^\} from '.*';$/.test(line));
  if (synth < 0 || lastImport < 0 || lastImport > synth) return undefined;
  if (lines.includes(statement)) return source;
  lines.splice(synth, 0, statement, ...(/^\s*$/.test(lines[synth - 1] ?? '') ? [''] : []));
  return withImport(withEnvironment(lines.join('\n')), imports);
}

function withImport(source: string, imports: string): string {
  const [, symbol, from] = /^import \{ (\w+) \} from '(.+)';$/.exec(imports) ?? [];
  if (from === 'cdk8s-openshift-addons' && symbol) return withSymbol(source, symbol);
  if (source.includes(imports)) return source;
  const lines = source.split('\n');
  const lastImport = lines.findLastIndex((line) => /^import .*;$|^\} from '.*';$/.test(line));
  lines.splice(lastImport + 1, 0, imports);
  return lines.join('\n');
}

function withEnvironment(source: string): string {
  return withSymbol(source, 'Environment');
}

/** Adds a name to what is imported from this package, in order, where it is missing. */
function withSymbol(source: string, symbol: string): string {
  const pattern = /import \{([^}]*)\} from 'cdk8s-openshift-addons';/;
  const names = (pattern.exec(source)?.[1] ?? '').split(',').flatMap((name) => name.trim() || []);
  if (names.includes(symbol)) return source;
  const line = `import { ${[...names, symbol].sort().join(', ')} } from 'cdk8s-openshift-addons';`;
  return pattern.test(source) ? source.replace(pattern, line) : `${line}\n${source}`;
}
