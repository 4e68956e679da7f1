export { canonicalJson, type Json } from './canonical-json.ts'
export {
  type ChainedEntry,
  type ChainVerdict,
  chainLink,
  entryBytes,
  genesis,
  type Sha256,
  verifyChain,
} from './chain.ts'
export { disputedSince } from './disputed-since.ts'
export type { Entry, NewEntry } from './entry.ts'
export { type CheckContext, type EntryKind, entryKind, type TaskContext } from './entry-kind.ts'
export { currentValue, type Field, isDisputed, setField, type Voice } from './field.ts'
export { foldEntry, foldThread, type SectionState, type SectionStates, sectionState } from './fold-entry.ts'
export {
  type Access,
  type Basis,
  basesFor,
  everyone,
  type Grant,
  isLive,
  type Reach,
  readersOf,
  sectionName,
} from './grant.ts'
export { identifier, isIdentifier } from './identifier.ts'
export { type Problem, ProblemError, problem, problemFamily, problemWords, refuse } from './problem.ts'
export { type ProblemCode, problemCatalogue } from './problem-catalogue.ts'
export type { ProblemFamily } from './problem-family.ts'
export { type RegisteredKind, type Registry, registry, type Vocabulary } from './registry.ts'
export {
  isSealedSchema,
  replaceAt,
  type SealedPath,
  type Search,
  sealed,
  sealedForTwo,
  sealedPaths,
  sealedSameness,
} from './sealed.ts'
export { type ClockRun, reachOf, type Section, section } from './section.ts'
export type { Task } from './task.ts'
