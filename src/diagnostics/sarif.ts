import type { Diagnostic } from './diagnostic';

/**
 * The diagnostics as SARIF 2.1.0, which code hosts show beside the lines of a change.
 * A diagnostic without a place in a file has a logical location instead.
 */
export function renderSarif(diagnostics: readonly Diagnostic[], version: string): string {
  const rules = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort().map((id) => ({ id }));
  const results = diagnostics.map((diagnostic) => ({
    ruleId: diagnostic.code,
    level: diagnostic.severity,
    message: { text: diagnostic.hint ? `${diagnostic.message}\n${diagnostic.hint}` : diagnostic.message },
    locations: locations(diagnostic),
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'addons', version, rules } }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function locations({ where, subject }: Diagnostic): object[] {
  if (where) {
    const uri = where.file.split(/[\\/]/).map(encodeURIComponent).join('/');
    return [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: where.line, startColumn: where.column } } }];
  }
  return subject === undefined ? [] : [{ logicalLocations: [{ fullyQualifiedName: subject }] }];
}
