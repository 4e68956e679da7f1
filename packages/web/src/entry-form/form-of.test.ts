import { caseworkVocabularies } from '@clarion/casework'
import { arbitraryOf } from '@clarion/casework/testing'
import { type EntryKind, type Json, sealedPaths } from '@clarion/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft } from './check-draft.ts'
import { draftOf, emptyDraft, saidIn } from './draft.ts'
import type { FormField } from './form-field.ts'
import { formOf } from './form-of.ts'

const kinds = caseworkVocabularies.flatMap((vocabulary) => vocabulary.kinds.map((kind) => [kind.kind, kind] as const))

/** Every field of a form with its path, `*` for the items of a list. */
function everyField(field: FormField, path: readonly string[] = []): { path: string; field: FormField }[] {
  const inner =
    field.type === 'group'
      ? field.fields.flatMap((member) => everyField(member, [...path, member.name]))
      : field.type === 'list'
        ? everyField(field.item, [...path, '*'])
        : []
  return [{ path: path.join('.'), field }, ...inner]
}

/** A browser's field for day and hour holds minutes. */
function toTheMinute(value: Json): Json {
  if (typeof value === 'string') return value.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d\.\d{3}Z$/, '$1:00.000Z')
  if (Array.isArray(value)) return value.map(toTheMinute)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toTheMinute(member ?? null)]))
}

describe.each(kinds)('the form of %s', (_name, kind: EntryKind) => {
  const form = formOf(kind.body)
  const shown = everyField(form).filter(({ path, field }) => path !== '' && field.name !== '')

  it('can be drawn: every field has words, every choice has words for its codes', () => {
    for (const { path, field } of shown) {
      expect([path, field.title.length > 0]).toEqual([path, true])
      if (field.type !== 'one' && field.type !== 'several') continue
      expect([path, field.options.length > 0]).toEqual([path, true])
      for (const { code, label } of field.options) expect([path, code, label === '']).toEqual([path, code, false])
    }
  })

  it('marks what is sealed, and nothing else', () => {
    const sealed = everyField(form).flatMap(({ path, field }) => (field.sealed ? [path] : []))
    expect(sealed.sort()).toEqual(
      sealedPaths(kind.body)
        .map(({ path }) => path.join('.'))
        .sort(),
    )
  })

  it('says again exactly what a body said, and the door takes it', () => {
    fc.assert(
      fc.property(arbitraryOf(kind.body) as fc.Arbitrary<{ [name: string]: Json }>, (drawn) => {
        const body = toTheMinute(kind.body.parse(drawn) as Json) as { [name: string]: Json }
        const said = saidIn(form, draftOf(form, body)) as { [name: string]: Json }
        // What is empty by default comes back as it was or not at all; both mean the same to the door.
        expect(toTheMinute(kind.body.parse(said) as Json)).toEqual(toTheMinute(kind.body.parse(body) as Json))
        expect(checkDraft(kind.body, draftOf(form, body)).faults).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  it('names the fields to fill when it is sent empty, or is right as it is', () => {
    const { faults } = checkDraft(kind.body, emptyDraft(form))
    const said = saidIn(form, emptyDraft(form)) as { [name: string]: Json }
    const needed = form.fields.filter(({ name, required }) => required && said[name] === undefined)
    if (faults === undefined) return expect(needed).toEqual([])
    const named = new Set(faults.map(({ path }) => path.split('.')[0]))
    for (const { name } of needed) expect([name, named.has(name)]).toEqual([name, true])
    for (const { path, reason } of faults) {
      expect(reason, path).not.toBe('other')
    }
  })
})

describe('the form of a body', () => {
  const kindOf = (name: string) => kinds.find(([kind]) => kind === name)?.[1] as EntryKind

  it('begins a list that must not be empty with one line to fill', () => {
    expect(emptyDraft(formOf(kindOf('need.assessed').body))).toMatchObject({ lines: [{ line: '', status: '' }] })
  })

  it('knows how much a text may hold and how many things a list, sealed or not', () => {
    const fields = new Map(formOf(kindOf('emergency.requested').body).fields.map((field) => [field.name, field]))
    expect(fields.get('reason')).toMatchObject({ type: 'text', long: true, longest: 10_000, sealed: true })
    expect(fields.get('sections')).toMatchObject({ type: 'several', least: 1 })
    expect(fields.get('hours')).toMatchObject({ type: 'number', least: 1, most: 72, whole: true })
    expect(formOf(kindOf('need.assessed').body).fields[0]).toMatchObject({ type: 'list', least: 1, most: 40 })
  })
})
