import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from './entry.ts'
import { currentValue, type Field, isDisputed, setField } from './field.ts'
import { anEntry, named } from './testing/a-journal.ts'

/** What an author says of a field: who, and how much of the section they had seen. */
type Saying = { readonly author: number; readonly value: string; readonly behind: number }

const sayings = fc.array(fc.record({ author: fc.nat(3), value: fc.constantFrom('a', 'b', 'c'), behind: fc.nat(4) }), {
  maxLength: 10,
})

function entriesOf(said: readonly Saying[]): Entry<string>[] {
  return said.map(({ author, value, behind }, place) =>
    anEntry(value, { number: place + 1, author: named(author + 0x10), seen: Math.max(0, place - behind) }),
  )
}

function fieldOf(entries: readonly Entry<string>[]): Field<string> {
  return entries.reduce<Field<string>>((field, entry) => setField(field, entry.body, entry), [])
}

const valuesOf = (field: Field<string>) => new Set(field.map(({ value }) => value))

describe('a field', () => {
  it('keeps both values when two authors did not see each other', () => {
    const field = fieldOf([
      anEntry('by the river', { number: 1, author: named(1), seen: 0 }),
      anEntry('at the church', { number: 2, author: named(2), seen: 0 }),
    ])
    expect(field.map(({ value }) => value)).toEqual(['by the river', 'at the church'])
    expect(isDisputed(field)).toBe(true)
    expect(currentValue(field)).toBe('at the church')
  })

  it('is settled by an entry that has seen them all, whoever says it', () => {
    fc.assert(
      fc.property(sayings, fc.nat(5), (said, author) => {
        const entries = entriesOf(said)
        const last = anEntry('settled', { number: entries.length + 1, author: named(author + 0x10) })
        expect(fieldOf([...entries, last]).map(({ value }) => value)).toEqual(['settled'])
      }),
    )
  })

  it('keeps exactly the voices that nobody has seen and then spoken over, and that their authors have not replaced', () => {
    // The rule said once more, over the whole journal at once.
    const standing = (entries: readonly Entry<string>[]) =>
      entries.filter(
        (voice) =>
          !entries.some(
            (later) => later.number > voice.number && (later.seen >= voice.number || later.author === voice.author),
          ),
      )
    fc.assert(
      fc.property(sayings, (said) => {
        const entries = entriesOf(said)
        expect(fieldOf(entries).map(({ entry }) => entry)).toEqual(standing(entries).map(({ id }) => id))
      }),
    )
  })

  it('holds the same voices in whatever order concurrent authors arrive', () => {
    const each = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(each, { minLength: 1, maxLength: 4 }), fc.array(fc.nat()), (authors, order) => {
        const arrive = (picks: readonly number[]) => {
          const waiting = authors.map((values, author) => values.map((value) => ({ author, value, behind: 1000 })))
          const said: Saying[] = []
          for (let turn = 0; waiting.some((queue) => queue.length > 0); turn++) {
            const open = waiting.filter((queue) => queue.length > 0)
            const next = open[(picks[turn] ?? 0) % open.length]?.shift()
            if (next) said.push(next)
          }
          return fieldOf(entriesOf(said))
        }
        const voices = (field: Field<string>) => field.map(({ author, value }) => `${author} ${value}`).sort()
        expect(voices(arrive(order))).toEqual(voices(arrive([])))
        expect(valuesOf(arrive(order))).toEqual(new Set(authors.map((values) => values.at(-1))))
      }),
    )
  })

  it('does not lose a voice that agreed with one who then changed their mind', () => {
    const field = fieldOf([
      anEntry('a', { number: 1, author: named(1), seen: 0 }),
      anEntry('a', { number: 2, author: named(2), seen: 0 }),
      anEntry('b', { number: 3, author: named(1), seen: 1 }),
    ])
    expect(valuesOf(field)).toEqual(new Set(['a', 'b']))
  })

  it('changes nothing when the same entry comes twice in a row', () => {
    fc.assert(
      fc.property(sayings, (said) => {
        const entries = entriesOf(said)
        const last = entries.at(-1)
        fc.pre(last !== undefined)
        expect(setField(fieldOf(entries), last.body, last)).toEqual(fieldOf(entries))
      }),
    )
  })

  it('is not in dispute when voices say the same, sealed or not, at any depth', () => {
    const two = (one: unknown, other: unknown) =>
      [
        anEntry(one, { number: 1, author: named(1), seen: 0 }),
        anEntry(other, { number: 2, author: named(2), seen: 0 }),
      ].reduce<Field<never>>((field, entry) => setField(field, entry.body as never, entry), [])
    expect(isDisputed(two('a', 'a'))).toBe(false)
    expect(isDisputed(two({ a: 1, b: 2 }, { b: 2, a: 1 }))).toBe(false)
    expect(isDisputed(two('sealed:1:same:one', 'sealed:1:same:other'))).toBe(false)
    expect(isDisputed(two([{ name: 'sealed:1:same:one' }], [{ name: 'sealed:1:same:other' }]))).toBe(false)
    expect(isDisputed(two([{ name: 'sealed:1:one:x' }], [{ name: 'sealed:1:other:x' }]))).toBe(true)
  })

  it('has no value before anyone has spoken', () => {
    expect(currentValue(undefined)).toBeUndefined()
    expect(isDisputed(undefined)).toBe(false)
  })
})
