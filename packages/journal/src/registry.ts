import type { EntryKind } from './entry-kind.ts'
import type { Access } from './grant.ts'
import { sectionName } from './grant.ts'
import { isIdentifier } from './identifier.ts'
import { refuse } from './problem.ts'
import { type SealedPath, sealedPaths } from './sealed.ts'
import type { Section } from './section.ts'

/** The words of one kind of thread: what sections it has, what can happen in them, and who may see it because of that. */
export type Vocabulary = {
  /** `case`, `organisation`, later `hearing` ... */
  readonly thread: string
  readonly sections: readonly Section[]
  readonly kinds: readonly EntryKind[]
  /** The sections from which access is drawn; they are read before every append. */
  readonly accessSections: readonly string[]
  /** Who may see the thread, from the states of those sections. */
  access(states: ReadonlyMap<string, unknown>): Access
  /** What people call the thread by, unique among its kind in a programme (a survivor code); null for none. */
  code(states: ReadonlyMap<string, unknown>): string | null
  /** Whether only kinds marked `afterClosing` may follow. */
  isClosed(states: ReadonlyMap<string, unknown>): boolean
}

/** An entry kind as the engine uses it: with its vocabulary, and with its sealed fields found once. */
export type RegisteredKind = EntryKind & {
  readonly vocabulary: Vocabulary
  readonly sealedPaths: readonly SealedPath[]
}

/** All that can be said, by name. */
export type Registry = {
  readonly vocabularies: readonly Vocabulary[]
  readonly kinds: ReadonlyMap<string, RegisteredKind>
  /** @throws ProblemError `unknown-kind` */
  kind(name: string): RegisteredKind
  /** @returns the section a key belongs to, or undefined when the key is not well formed for it */
  sectionOf(vocabulary: Vocabulary, key: string): Section | undefined
}

/**
 * Brings vocabularies together.
 *
 * @throws TypeError when two kinds or two sections of a thread share a name, or a kind speaks of a section that its
 *   vocabulary does not have: a mistake of ours, found at the start
 */
export function registry(vocabularies: readonly Vocabulary[]): Registry {
  const kinds = new Map<string, RegisteredKind>()
  for (const vocabulary of vocabularies) {
    const names = new Set(vocabulary.sections.map((section) => section.name))
    if (names.size < vocabulary.sections.length)
      throw new TypeError(`two sections of ${vocabulary.thread} share a name`)
    for (const kind of vocabulary.kinds) {
      if (kinds.has(kind.kind)) throw new TypeError(`two entry kinds are called ${kind.kind}`)
      if (!vocabulary.sections.includes(kind.section)) throw new TypeError(`${kind.kind} speaks of a foreign section`)
      kinds.set(kind.kind, { ...kind, vocabulary, sealedPaths: sealedPaths(kind.body) })
    }
  }
  return {
    vocabularies,
    kinds,
    kind: (name) => kinds.get(name) ?? refuse('unknown-kind', { kind: name }),
    sectionOf: (vocabulary, key) => {
      const section = vocabulary.sections.find((candidate) => candidate.name === sectionName(key))
      if (!section) return undefined
      const rest = key.slice(section.name.length + 1)
      return section.many ? (isIdentifier(rest) ? section : undefined) : key === section.name ? section : undefined
    },
  }
}
