// What the package gives to other programs, in Node and in browsers: parse, compare, and which text was agreed to.
// Only what stands here is public; everything it names keeps its meaning within a major version.
export { parseSource, type ParseOptions } from './core/parse/parseSource.ts';
export { resolveAddress } from './core/parse/resolveAddress.ts';
export { formatAddress, parseAddress, type Address } from './core/model/address.ts';
export { unitsOf, type Unit, type UnitPiece } from './core/model/unit.ts';
export { compareTrees } from './core/diff/compareTrees.ts';
export { changeSentences, type ChangeSentence } from './core/export/sentences/changeSentences.ts';
export { which } from './core/archive/which.ts';
export type { WhichQuestion } from './core/archive/answer.ts';
export type { WhichSources } from './core/archive/answer.ts';
export type { Answer, WhichAnswer } from './core/model/answer.ts';
export type {
  Change,
  Comparison,
  Fact,
  FactKind,
  OtherChange,
  Pair,
  Run,
  RunClass,
  Summary,
} from './core/model/comparison.ts';
export type { Cohort, DateString, PolicyRecord, Quote, Service, VersionRecord } from './core/model/policy.ts';
export type {
  Guess,
  Image,
  InlineMark,
  Layers,
  Link,
  NodeType,
  SectionNode,
  SectionTree,
} from './core/model/sectionTree.ts';
export type { Span } from './core/model/span.ts';
export type { Published } from './core/archive/published/documentSchemas.ts';
