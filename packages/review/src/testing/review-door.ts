import {
  type Access,
  basesFor,
  type Entry,
  everyone,
  foldEntry,
  type Problem,
  problem,
  type Registry,
  type SectionState,
  sectionState,
  type Vocabulary,
} from '@clarion/journal'
import { deepFreeze } from './deep-freeze.ts'

/** Someone who speaks in a test. */
export type Speaker = { readonly id: string; readonly organisation: string }

/** An identifier that is easy to read in a failing test; well formed all the same. */
export function namedIdentifier(number: number): string {
  return `01980000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

const person = (number: number): Speaker => ({
  id: namedIdentifier(0x300 + number),
  organisation: namedIdentifier(0x100 + number),
})

/** The people of the consultations, the same in every test; invented. */
export const people = {
  /** Of the office that holds the pen. */
  helene: person(1),
  /** Of a mission that speaks for its State and for a group. */
  tomas: person(2),
  /** Of a mission that speaks for its State. */
  adaeze: person(3),
  /** Of an organisation that watches, and speaks for nobody. */
  ravi: person(4),
} as const

/** One thread and a door to it. */
export type ReviewDoor = {
  readonly entries: readonly Entry[]
  access(): Access
  state<State>(key: string): State
  /** @returns the entry in its place, or why it is refused */
  say(by: Speaker, kind: string, body: unknown, at?: string): Entry | Problem
  /** Says what must be let in. */
  tell(by: Speaker, kind: string, body: unknown, at?: string): Entry
  /** @returns the code of the refusal; undefined when it was let in */
  refusal(by: Speaker, kind: string, body: unknown, at?: string): string | undefined
  sees(reader: string, key: string, at?: string): boolean
}

/** @returns the key under which this door keeps a section of which a thread may have many: it keeps one of each */
export function oneOfMany(name: string): string {
  return `${name}/${namedIdentifier(0x800)}`
}

/** The hour at which most tests play. */
export const morning = '2026-11-24T09:00:00.000Z'

/** The door of the server in small: parse, cover, check, fold. Roles are the server's; every state is frozen. */
export function reviewDoor(registry: Registry, vocabulary: Vocabulary, thread = namedIdentifier(0x900)): ReviewDoor {
  const entries: Entry[] = []
  const states = new Map<string, SectionState>()
  const stateOf = (key: string) => sectionState(registry, vocabulary, states, key).state
  const accessStates = () => new Map(vocabulary.accessSections.map((key) => [key, stateOf(key)]))
  const access = () => vocabulary.access(accessStates())

  function say(by: Speaker, name: string, said: unknown, at = morning): Entry | Problem {
    const kind = registry.kind(name)
    const key = kind.section.many ? oneOfMany(kind.section.name) : kind.section.name
    const parsed = kind.body.safeParse(said)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      return problem('invalid-field', { field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' })
    }
    if (entries.length === 0 && kind.opens !== true) return problem('thread-not-open')
    if (entries.length > 0 && kind.opens) return problem('thread-exists')
    const covered = basesFor(access(), by.organisation, key, at).length > 0
    if (entries.length > 0 && !covered && kind.uncovered !== true) return problem('not-covered', { section: key })
    const number = entries.length + 1
    const fresh = {
      id: namedIdentifier(0x10000 + number),
      thread,
      kind: name,
      section: key,
      seen: states.get(key)?.version ?? 0,
      said: at,
      body: deepFreeze(parsed.data),
    }
    const context = { now: at, organisation: by.organisation, author: by.id, access: access(), states: accessStates() }
    const refused = kind.check?.(stateOf(key), fresh, context)
    if (refused) return refused
    const entry = {
      ...fresh,
      programme: namedIdentifier(1),
      number,
      author: by.id,
      organisation: by.organisation,
      received: at,
    }
    entries.push(entry)
    states.set(key, deepFreeze(foldEntry(registry, states, entry)))
    return entry
  }

  return {
    entries,
    access,
    // The caller names the state of the section it asks for.
    state: <State>(key: string) => stateOf(key) as State,
    say,
    tell: (by, kind, body, at) => {
      const answer = say(by, kind, body, at)
      if ('code' in answer) throw new Error(`${kind} was refused: ${JSON.stringify(answer)}`)
      return answer
    },
    refusal: (by, kind, body, at) => {
      const answer = say(by, kind, body, at)
      return 'code' in answer ? answer.code : undefined
    },
    sees: (reader, key, at = morning) => [reader, everyone].some((one) => basesFor(access(), one, key, at).length > 0),
  }
}
