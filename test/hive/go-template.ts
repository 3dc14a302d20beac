/** The two actions that templates of sets use: a string, and a label of the ClusterDeployment. */
const ACTION = /\{\{ (?:"([^"\\]*)"|fromCDLabel "([^"\\]*)") \}\}/y;

/**
 * Evaluates a template as Go's text/template does, as far as the emitted templates go: an action begins at the leftmost `{{`, and
 * a label that is absent is empty.
 * @throws Error for any other action, which Go may refuse or read in another way
 */
export function evaluate(template: string, labels: Readonly<Record<string, string>>): string {
  let result = '';
  let position = 0;
  for (;;) {
    const open = template.indexOf('{{', position);
    if (open < 0) return result + template.slice(position);
    ACTION.lastIndex = open;
    const match = ACTION.exec(template);
    if (!match) throw new Error(`not an action at ${open}: ${template}`);
    const [, text, label] = match;
    result += template.slice(position, open) + (text ?? labels[label ?? ''] ?? '');
    position = ACTION.lastIndex;
  }
}
