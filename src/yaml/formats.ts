import { isDnsLabel, isDnsLabel1035, isLabelValue, isQualifiedName, parseImage } from '../kubernetes';

/** The `format`s that our JSON Schemas use: rules that are code already and would be unreadable as patterns. */
export const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  'dns-label': isDnsLabel,
  'dns-label-1035': isDnsLabel1035,
  'qualified-name': isQualifiedName,
  // Kubernetes puts the keys of annotations, unlike those of labels, into lower case before it looks at them (AM0010).
  'annotation-key': (text) => isQualifiedName(text.toLowerCase()),
  'label-value': isLabelValue,
  'image-reference': (text) => parseImage(text) !== undefined,
};
