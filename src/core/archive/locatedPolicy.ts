import type { PolicyRecord } from '../model/policy.ts';
import type { YamlFile } from './readYaml.ts';

/** A policy's record, with the files it was read from, so that a problem can say its place. */
export interface LocatedPolicy {
  readonly record: PolicyRecord;
  readonly yaml: YamlFile;
  /** The version.yaml files of all its version folders, by version id, those with problems too. */
  readonly versionFiles: ReadonlyMap<string, YamlFile>;
}
