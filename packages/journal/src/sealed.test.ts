import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { replaceAt, sealed, sealedPaths, sealedSameness } from './sealed.ts'

const name = sealed(z.string().min(1), 'name')
const note = sealed(z.string())

describe('a sealed field', () => {
  it('is found wherever it lies: in objects, lists, records, unions, options', () => {
    const body = z.strictObject({
      name,
      plain: z.string(),
      optional: note.optional(),
      nullable: note.nullable(),
      fallback: note.default('x'),
      list: z
        .array(note)
        .max(3)
        .refine(() => true),
      people: z.array(z.strictObject({ name, age: z.int() })),
      byDay: z.record(z.string(), note),
      either: z.union([z.strictObject({ one: note }), z.strictObject({ other: z.boolean() })]),
    })
    const found = sealedPaths(body).map(({ path, search }) => `${path.join('.')} ${search ?? '-'}`)
    expect(found).toEqual([
      'name name',
      'optional -',
      'nullable -',
      'fallback -',
      'list.* -',
      'people.*.name name',
      'byDay.* -',
      'either.one -',
    ])
  })

  it('stays sealed when it is given a title, a check or a description afterwards', () => {
    for (const schema of [name.meta({ title: 'Name' }), name.max(10), name.describe('x'), name.optional().meta({})]) {
      expect(sealedPaths(z.object({ name: schema }))).toEqual([{ path: ['name'], search: 'name' }])
    }
  })

  it('does not seal the schema that it was made from', () => {
    const line = z.string()
    sealed(line)
    expect(sealedPaths(z.object({ line }))).toEqual([])
  })

  it.each([
    ['a transformation', z.string().transform((text) => text.length)],
    ['anything', z.any()],
    ['the unknown', z.unknown()],
    ['a lazy schema', z.lazy(() => z.string())],
    ['a date', z.date()],
    ['a map', z.map(z.string(), z.string())],
    ['a meeting of two', z.intersection(z.object({}), z.object({}))],
    ['one of our own', z.custom<string>()],
    ['a caught value', z.string().catch('x')],
    ['a tuple', z.tuple([z.string()])],
  ])('cannot hide in %s', (_what, schema) => {
    expect(() => sealedPaths(z.object({ deep: z.array(z.object({ field: schema })) }))).toThrow(/deep\.\*\.field/)
  })

  it('is replaced where it lies, and nothing else is touched', () => {
    const body = { people: [{ name: 'a', age: 1 }, { name: 'b' }], name: 'c', other: null }
    const upper = (text: string) => text.toUpperCase()
    expect(replaceAt(body, { path: ['people', '*', 'name'], search: undefined }, upper)).toEqual({
      people: [{ name: 'A', age: 1 }, { name: 'B' }],
      name: 'c',
      other: null,
    })
    expect(body.people[0]).toEqual({ name: 'a', age: 1 })
  })

  it('is left alone when it is absent or not of the shape', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        const untouched = JSON.stringify(body)
        const path = { path: ['nowhere', '*', 'name'], search: undefined }
        expect(replaceAt(body, path, () => 'changed')).toEqual(body)
        expect(JSON.stringify(body)).toBe(untouched)
      }),
    )
  })

  it('comes back as it was when it is opened after sealing', () => {
    const path = { path: ['list', '*', 'name'], search: undefined }
    fc.assert(
      fc.property(fc.array(fc.record({ name: fc.string(), more: fc.jsonValue() })), (list) => {
        const closed = replaceAt({ list }, path, (text) => `sealed:${text}`)
        expect(replaceAt(closed, path, (text) => text.slice(7))).toEqual({ list })
      }),
    )
  })

  it('reaches a member that is called like a part of every object', () => {
    const body: unknown = JSON.parse('{"__proto__":{"name":"a"},"constructor":"b"}')
    const changed = replaceAt(body, { path: ['__proto__', 'name'], search: undefined }, () => 'x')
    expect(JSON.stringify(changed)).toBe('{"__proto__":{"name":"x"},"constructor":"b"}')
    expect(({} as { name?: string }).name).toBeUndefined()
  })

  it('is the same as another when their digests are', () => {
    expect(sealedSameness('sealed:1:digest:one')).toBe(sealedSameness('sealed:1:digest:two'))
    expect(sealedSameness('sealed:1:digest:one')).not.toBe(sealedSameness('sealed:1:other:one'))
    expect(sealedSameness('plain')).toBe('plain')
  })
})
