import {
  type Access,
  basesFor,
  type Entry,
  foldEntry,
  type NewEntry,
  type Problem,
  problem,
  type Registry,
  reachOf,
  type SectionState,
  sectionName,
  sectionState,
  type Vocabulary,
} from '@clarion/journal'
import { abilitiesOf } from '../roles.ts'
import type { Speaker } from './cast.ts'
import { namedIdentifier } from './cast.ts'
import { sealForTests } from './seal-for-tests.ts'

/** What is said in a test, and what may be left out because it does not matter there. */
export type Said = {
  readonly by: Speaker
  readonly kind: string
  readonly body: unknown
  /** The section's key; needed only for a section of which a thread has many. */
  readonly section?: string
  /** The version of the section that the author had seen; all of it when left out. */
  readonly seen?: number
  /** The server's instant. */
  readonly at?: string
}

/** One thread and a door to it. */
export type DoorModel = {
  readonly entries: readonly Entry[]
  readonly states: ReadonlyMap<string, SectionState>
  access(): Access
  state(key: string): unknown
  /** @returns the entry in its place, or why it is refused */
  say(said: Said): Entry | Problem
}

/**
 * The door of the server in small, in memory: parse, permit, cover, check, append, fold. A model to test kinds with and to
 * compare the real door with; it knows nothing of HTTP, of a database or of keys.
 *
 * @param thread the id of the thread
 */
export function doorModel(registry: Registry, vocabulary: Vocabulary, thread: string): DoorModel {
  const entries: Entry[] = []
  const states = new Map<string, SectionState>()
  const stateOf = (key: string) => sectionState(registry, vocabulary, states, key).state
  const accessStates = () => new Map(vocabulary.accessSections.map((key) => [key, stateOf(key)]))
  const access = () => vocabulary.access(accessStates())

  function say({ by, at = '2026-11-24T12:00:00.000Z', ...said }: Said): Entry | Problem {
    const kind = registry.kind(said.kind)
    const key = said.section ?? kind.section.name
    const version = states.get(key)?.version ?? 0
    const parsed = kind.body.safeParse(said.body)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      return problem('invalid-field', { field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' })
    }
    if (registry.sectionOf(vocabulary, key) !== kind.section) {
      return problem('unknown-section', { section: key, kind: kind.kind })
    }
    const abilities = abilitiesOf(by.roles)
    if (!abilities.verbs.has(kind.verb)) return problem('not-permitted', { verb: kind.verb })
    if (entries.length === 0 && kind.opens !== true) return problem('thread-not-open')
    const before = access()
    if (before.erased) return problem('thread-erased', { date: '' })
    if (entries.length > 0 && kind.uncovered !== true && !covers(before, by, key, at)) {
      return problem('not-covered', { section: sectionName(key) })
    }
    if (vocabulary.isClosed(accessStates()) && kind.afterClosing !== true) return problem('thread-closed')
    const seen = said.seen ?? version
    if (seen > version) return problem('seen-ahead', { seen, version })
    const number = entries.length + 1
    const id = namedIdentifier(0x10000 + number)
    const sealed = sealForTests(kind, parsed.data, id)
    const fresh: NewEntry = { id, thread, kind: kind.kind, section: key, seen, said: at, body: sealed }
    const context = { now: at, organisation: by.organisation, author: by.id, access: before, states: accessStates() }
    const refused = kind.check?.(stateOf(key), { ...fresh, body: parsed.data }, context)
    if (refused) return refused
    const entry: Entry = {
      ...fresh,
      programme: namedIdentifier(1),
      number,
      author: by.id,
      organisation: by.organisation,
      received: at,
    }
    entries.push(entry)
    states.set(key, foldEntry(registry, states, entry))
    return entry
  }

  /** The organisation is let in to the section, and the member's role is too. */
  function covers(before: Access, by: Speaker, key: string, at: string): boolean {
    const { sections } = abilitiesOf(by.roles)
    if (sections !== null && !sections.has(sectionName(key))) return false
    const section = registry.sectionOf(vocabulary, key)
    return basesFor(before, by.organisation, key, at, reachOf(section, stateOf(key))).length > 0
  }

  return { entries, states, access, state: stateOf, say }
}

/** @returns whether what came back is a refusal */
export function isRefused(answer: Entry | Problem): answer is Problem {
  return 'code' in answer
}
