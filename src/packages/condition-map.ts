import { isDnsSubdomain } from '../kubernetes';

/** A condition type: what Kubernetes lets stand after the `/` of a qualified name. */
const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/**
 * Tells what is wrong with the annotation `package-operator.run/condition-map`, one sentence a line: each is `SourceType => prefix/Dest`
 * (package-operator 2.10). The sentences are those of Package Operator where it has them; it takes blanks for a name.
 */
export function conditionMapFaults(text: string): string[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line, index) => {
      const reason = lineFault(line);
      return reason === undefined ? [] : [`${reason} in line ${index + 1}`];
    });
}

function lineFault(line: string): string | undefined {
  const arrow = line.indexOf('=>');
  if (arrow < 0) return 'expected 2 part mapping got 1';
  const source = line.slice(0, arrow).trim();
  const destination = line.slice(arrow + 2).trim();
  if (source === '') return "sourceType can't be empty";
  if (destination === '') return "destinationType can't be empty";
  const slash = destination.indexOf('/');
  if (slash < 0) return 'destinationType must have a prefix, as in example.com/Available';
  const isValid = isDnsSubdomain(destination.slice(0, slash)) && NAME.test(destination.slice(slash + 1));
  return isValid ? undefined : 'destinationType must be a DNS subdomain, a "/" and a name';
}
