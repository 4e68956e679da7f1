import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Entry } from './entry.ts'
import { entryKind } from './entry-kind.ts'
import { foldEntry, foldThread, type SectionState } from './fold-entry.ts'
import { registry } from './registry.ts'
import { section } from './section.ts'
import { anEntry, named } from './testing/a-journal.ts'

const letter = section<{ readonly text: string }>({
  name: 'letter',
  title: 'Letters',
  many: true,
  initial: { text: '' },
})

const letterWritten = entryKind({
  kind: 'letter.written',
  section: letter,
  verb: 'write',
  title: 'Letter written',
  sentence: 'wrote a letter',
  body: z.strictObject({ text: z.string() }),
  // Not commutative and not idempotent on purpose: order and repetition must show.
  fold: (state, { body }) => ({ text: state.text + body.text }),
})

const words = registry([
  {
    thread: 'letters',
    sections: [letter],
    kinds: [letterWritten],
    accessSections: [],
    access: () => ({ lead: '', survivor: null, grants: [], erased: false }),
    code: () => null,
    isClosed: () => false,
  },
])

const journals = fc
  .array(fc.record({ text: fc.string({ minLength: 1, maxLength: 3 }), letter: fc.nat(2) }), { maxLength: 12 })
  .map((said) =>
    said.map(({ text, letter: one }, place) =>
      anEntry({ text }, { kind: 'letter.written', section: `letter/${named(one)}`, number: place + 1 }),
    ),
  )

function stepByStep(entries: readonly Entry[]): Map<string, SectionState> {
  const states = new Map<string, SectionState>()
  for (const entry of entries) states.set(entry.section, foldEntry(words, states, entry))
  return states
}

describe('folding', () => {
  it('gives the same step by step as from the whole journal, in the order of the numbers', () => {
    fc.assert(
      fc.property(journals, (entries) => {
        const texts = new Map<string, string>()
        for (const { section: key, body } of entries) texts.set(key, (texts.get(key) ?? '') + body.text)
        const folded = foldThread(words, entries)
        expect(folded).toEqual(stepByStep(entries))
        expect([...folded].map(([key, { state }]) => [key, (state as { text: string }).text])).toEqual([...texts])
      }),
    )
  })

  it('changes nothing when an entry comes again, at once or much later', () => {
    fc.assert(
      fc.property(journals, fc.array(fc.nat(), { maxLength: 8 }), (entries, again) => {
        fc.pre(entries.length > 0)
        const repeated = again.map((place) => entries[place % entries.length]!)
        expect(foldThread(words, [...entries, ...repeated])).toEqual(foldThread(words, entries))
      }),
    )
  })

  it('looks at no other section, and says as version the number of the last entry', () => {
    fc.assert(
      fc.property(journals, (entries) => {
        const whole = foldThread(words, entries)
        for (const [key, { version }] of whole) {
          const own = entries.filter((entry) => entry.section === key)
          expect(foldThread(words, own).get(key)).toEqual(whole.get(key))
          expect(version).toBe(own.at(-1)?.number)
        }
      }),
    )
  })
})
