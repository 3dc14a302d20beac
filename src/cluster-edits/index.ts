export { type EditedText, editYaml, type YamlEdit } from './edit-yaml';
export type { EditValue } from './value-text';
