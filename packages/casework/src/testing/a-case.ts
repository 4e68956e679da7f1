import { basesFor, type Entry, type Problem, reachOf, registry, sectionName, type Task } from '@clarion/journal'
import { caseVocabulary } from '../case-vocabulary.ts'
import { caseworkVocabularies } from '../casework-vocabularies.ts'
import { defaultClocks } from '../clocks.ts'
import { cast, namedIdentifier, organisations, type Speaker, survivor } from './cast.ts'
import { type DoorModel, doorModel, isRefused } from './door-model.ts'

/** An instant at which most tests play. */
export const noon = '2026-11-24T12:00:00.000Z'

/** A case that Daniel of Lantern Outreach has opened, and words to tell what happens to it. */
export type ACase = DoorModel & {
  /** Says something that must be let in; throws what it was refused with. */
  tell(by: Speaker, kind: string, body: unknown, more?: { section?: string; seen?: number; at?: string }): Entry
  /** @returns the code of the refusal; undefined when it was let in */
  refusal(
    by: Speaker,
    kind: string,
    body: unknown,
    more?: { section?: string; seen?: number; at?: string },
  ): Problem['code'] | undefined
  /** @returns whether an organisation or the survivor sees a section at an instant */
  sees(reader: string, key: string, at?: string): boolean
  /** What is due because of a section, in the order of its kinds. */
  tasks(key: string): Task[]
}

/** @returns a case, opened */
export function aCase(): ACase {
  const door = doorModel(registry(caseworkVocabularies), caseVocabulary, namedIdentifier(0x900))
  const tell: ACase['tell'] = (by, kind, body, more = {}) => {
    const answer = door.say({ by, kind, body, at: noon, ...more })
    if (isRefused(answer)) throw new Error(`${kind} was refused: ${JSON.stringify(answer)}`)
    return answer
  }
  tell(cast.daniel, 'case.opened', { code: '7KQF-29MX', survivor })
  return {
    ...door,
    tell,
    tasks: (key) => {
      const context = { thread: namedIdentifier(0x900), lead: door.access().lead, clocks: defaultClocks }
      return caseVocabulary.kinds
        .filter(({ section }) => section.name === sectionName(key))
        .flatMap((kind) => kind.tasks?.(door.state(key), context) ?? [])
    },
    refusal: (by, kind, body, more = {}) => {
      const answer = door.say({ by, kind, body, at: noon, ...more })
      return isRefused(answer) ? answer.code : undefined
    },
    sees: (reader, key, at = noon) => {
      const section = caseVocabulary.sections.find(({ name }) => name === sectionName(key))
      return basesFor(door.access(), reader, key, at, reachOf(section, door.state(key))).length > 0
    },
  }
}

/** A consent to the shelter for a month, with what does not matter filled in. */
export function aConsent(given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    recipient: organisations.harbourShelter,
    purpose: 'service',
    sections: ['contact', 'needs'],
    until: '2026-12-24T12:00:00.000Z',
    wording: '1',
    language: 'sqi',
    how: 'spoken',
    capacity: 'able',
    ...given,
  }
}
