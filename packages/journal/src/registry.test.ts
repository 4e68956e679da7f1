import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { entryKind } from './entry-kind.ts'
import { registry, type Vocabulary } from './registry.ts'
import { sealed } from './sealed.ts'
import { section } from './section.ts'
import { named } from './testing/a-journal.ts'

const thing = section({ name: 'thing', title: 'Things', initial: { count: 0 } })
const letters = section({ name: 'letter', title: 'Letters', many: true, initial: { text: '' } })

const thingSaid = entryKind({
  kind: 'thing.said',
  section: thing,
  verb: 'say',
  title: 'Thing said',
  sentence: 'said a thing',
  body: z.strictObject({ by: z.int(), who: sealed(z.string(), 'exact').optional() }),
  fold: (state, { body }) => ({ count: state.count + body.by }),
})

function vocabulary(given: Partial<Vocabulary> = {}): Vocabulary {
  return {
    thread: 'thing',
    sections: [thing, letters],
    kinds: [thingSaid],
    accessSections: [],
    access: () => ({ lead: '', survivor: null, grants: [], erased: false }),
    code: () => null,
    isClosed: () => false,
    ...given,
  }
}

describe('a registry', () => {
  it('knows each kind with its vocabulary and its sealed fields', () => {
    const words = registry([vocabulary()])
    expect(words.kind('thing.said').vocabulary.thread).toBe('thing')
    expect(words.kind('thing.said').sealedPaths).toEqual([{ path: ['who'], search: 'exact' }])
  })

  it('refuses a kind that nobody knows, also one called like a part of every object', () => {
    const words = registry([vocabulary()])
    for (const name of ['thing.unsaid', '', 'constructor', '__proto__']) {
      expect(() => words.kind(name)).toThrow('There is no entry kind')
    }
  })

  it('finds a section by its key, and no section by a key that is not well formed', () => {
    const words = registry([vocabulary()])
    const found = (key: string) => words.sectionOf(vocabulary(), key)?.name
    expect(found('thing')).toBe('thing')
    expect(found(`letter/${named(1)}`)).toBe('letter')
    for (const key of [
      'letter',
      'letter/',
      'letter/1',
      `letter/${named(1)}/x`,
      'thing/',
      `thing/${named(1)}`,
      '',
      '/',
    ]) {
      expect(found(key), key).toBeUndefined()
    }
  })

  it.each([
    ['two kinds of one name', () => registry([vocabulary({ kinds: [thingSaid, thingSaid] })])],
    ['two kinds of one name in two vocabularies', () => registry([vocabulary(), vocabulary()])],
    ['two sections of one name', () => registry([vocabulary({ sections: [thing, { ...thing }] })])],
    ['a kind of a foreign section', () => registry([vocabulary({ sections: [letters] })])],
  ])('does not start with %s', (_what, make) => {
    expect(make).toThrow(TypeError)
  })

  it('does not start with a body in which a personal field could hide', () => {
    const hiding = { ...thingSaid, kind: 'thing.hidden', body: z.strictObject({ any: z.unknown() }) }
    expect(() => registry([vocabulary({ kinds: [hiding] })])).toThrow('could hide a personal field')
  })
})
