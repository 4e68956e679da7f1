import { canonicalJson, foldEntry, type Json, registry, type SectionState } from '@clarion/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { caseworkVocabularies } from './casework-vocabularies.ts'
import { defaultClocks } from './clocks.ts'
import { type Role, roles } from './roles.ts'
import { taskTitles } from './task-titles.ts'
import { arbitraryEntry } from './testing/arbitrary-entry.ts'
import { arbitraryOf } from './testing/arbitrary-of.ts'
import { namedIdentifier } from './testing/cast.ts'
import { deepFreeze } from './testing/deep-freeze.ts'

const words = registry(caseworkVocabularies)
const kinds = [...words.kinds.values()]
const allRoles: readonly Role[] = Object.values(roles)
const thread = namedIdentifier(7)

describe.each(kinds.map((kind) => [kind.kind, kind] as const))('%s', (name, kind) => {
  it('has a name, a title and a sentence that fit the house', () => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
    expect(kind.title).toMatch(/^[A-Z].{2,60}$/)
    expect(kind.sentence).toMatch(/^[a-z].{5,80}[^.]$/)
    // Words that label a person, or that decide who the person is.
    const text = JSON.stringify([kind.title, kind.sentence, z.toJSONSchema(kind.body, { io: 'input' })])
    expect(text).not.toMatch(/\bis a victim\b|\bvictim of\b|\bprostitute\b|\billegal (im)?migrant\b|\bhers?\b|\bshe\b/i)
  })

  it('can be said by someone who may also see where it goes', () => {
    const able = allRoles.filter(({ verbs }) => verbs.includes(kind.verb))
    expect(able.length).toBeGreaterThan(0)
    if (kind.uncovered || kind.opens || kind.section.open || kind.section.name === 'members') return
    for (const { title, sections } of able) {
      expect(sections.includes('*') || sections.includes(kind.section.name), title).toBe(true)
    }
  })

  it('has a body that forms and documentation can be drawn from, with a title on every field', () => {
    const schema: unknown = z.toJSONSchema(kind.body, { io: 'input', unrepresentable: 'throw' })
    expect(untitled(schema)).toEqual([])
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false })
  })

  it('takes an accepted body again without changing it', () => {
    fc.assert(
      fc.property(arbitraryOf(kind.body), (body) => {
        expect(kind.body.parse(body)).toEqual(body)
        expect(() => canonicalJson(body as Json)).not.toThrow()
      }),
      { numRuns: 40 },
    )
  })

  it('folds any of its entries, after any others of its section, without touching what it was given', () => {
    const siblings = kinds.filter((other) => other.section === kind.section)
    const before = fc
      .array(fc.nat({ max: siblings.length - 1 }), { maxLength: 3 })
      .chain((chosen) =>
        fc.tuple(
          ...[...chosen.map((place) => siblings[place] ?? kind), kind].map((one, place) =>
            arbitraryEntry(one, thread, place + 1),
          ),
        ),
      )
    fc.assert(
      fc.property(before, (entries) => {
        const states = new Map<string, SectionState>()
        for (const entry of entries) {
          deepFreeze(entry)
          const once = foldEntry(words, states, entry)
          expect(foldEntry(words, states, entry)).toEqual(once)
          states.set(entry.section, deepFreeze(once))
          expect(foldEntry(words, states, entry)).toBe(once)
        }
        const section = kind.section
        for (const { state } of states.values()) {
          expect(() => canonicalJson(state as Json)).not.toThrow()
          expect(canonicalJson(section.facts?.(state) ?? {})).not.toContain('sealed:1:')
          section.listing?.(state)
          section.disputes?.(state)
          expect(section.audience?.(state) ?? []).toBeInstanceOf(Array)
          for (const sibling of siblings) {
            const tasks = sibling.tasks?.(state, { thread, lead: thread, clocks: defaultClocks }) ?? []
            expect(new Set(tasks.map(({ key }) => key)).size).toBe(tasks.length)
            for (const task of tasks) {
              expect(Object.keys(taskTitles)).toContain(task.title)
              expect(task.due).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
              expect(allRoles.some(({ verbs }) => verbs.includes(task.verb))).toBe(true)
            }
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('the words of casework', () => {
  it('keep enforcement away from what is told to helpers', () => {
    const forbidden = [
      'notes',
      'plan',
      'safeguard',
      'needs',
      'risk',
      'services',
      'screening',
      'voice',
      'sharing',
      'follow-up',
    ]
    expect(roles['police-officer'].sections.filter((section) => forbidden.includes(section))).toEqual([])
  })
})

describe('free text of a case', () => {
  it('is sealed, but for the few lines that name an office or a version', () => {
    const open = kinds
      .filter(({ vocabulary }) => vocabulary.thread === 'case')
      .flatMap((kind) => {
        const sealed = new Set(kind.sealedPaths.map(({ path }) => path.join('.')))
        return freeTexts(z.toJSONSchema(kind.body, { io: 'input' }))
          .filter((path) => !sealed.has(path))
          .map((path) => `${kind.kind} ${path}`)
      })
    expect(open.sort()).toEqual([
      'consent.given wording',
      'consent.renewed wording',
      'identification.decided authority',
      'screening.recorded version',
    ])
  })
})

/** The paths of texts that can say anything: no list of values, no pattern, no format, no code. */
function freeTexts(schema: unknown, path: readonly string[] = []): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const {
    type,
    properties = {},
    items,
    ...rest
  } = schema as {
    type?: string
    properties?: Record<string, unknown>
    items?: unknown
  }
  if (type === 'string') {
    return ['enum', 'pattern', 'format', 'const', 'examples'].some((name) => name in rest) ? [] : [path.join('.')]
  }
  return [
    ...Object.entries(properties).flatMap(([name, member]) => freeTexts(member, [...path, name])),
    ...freeTexts(items, [...path, '*']),
  ]
}

/** The paths of the fields without a title, in a JSON Schema of a body. */
function untitled(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {}, items } = schema as { properties?: Record<string, object>; items?: unknown }
  return [
    ...Object.entries(properties).flatMap(([name, member]) => [
      ...('title' in member ? [] : [`${path}${name}`]),
      ...untitled(member, `${path}${name}.`),
    ]),
    ...untitled(items, `${path}*.`),
  ]
}
