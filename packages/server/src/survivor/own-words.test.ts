import { caseVocabulary } from '@clarion/casework'
import { fieldLabels, isRecord, languagesOf, partPage, readCatalogue, writtenPage } from '@clarion/public'
import { describe, expect, it } from 'vitest'
import { bodySchema } from '../reading/kinds-route.ts'

const words = languagesOf('UTC').of('en')

/** Every member of a body, however deep, with the codes it may have. */
function membersOf(schema: unknown, name = '', found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (!isRecord(schema)) return found
  if (name !== '') {
    const codes = found.get(name) ?? new Set()
    for (const code of Object.keys(isRecord(schema['labels']) ? schema['labels'] : {})) codes.add(code)
    found.set(name, codes)
  }
  if (isRecord(schema['properties'])) {
    for (const [inner, property] of Object.entries(schema['properties'])) membersOf(property, inner, found)
  }
  membersOf(schema['items'], name, found)
  membersOf(schema['additionalProperties'], name, found)
  for (const part of ['anyOf', 'oneOf', 'allOf']) {
    const options = schema[part]
    if (Array.isArray(options)) for (const option of options) membersOf(option, name, found)
  }
  return found
}

describe('what the survivor reads about herself', () => {
  const members = caseVocabulary.kinds.map((kind) => ({ kind, found: membersOf(bodySchema(kind.body)) }))

  it('speaks to her and never of "the person": every kind of entry, every field, every code', async () => {
    for (const { kind, found } of members) {
      const { name } = kind.section
      const schemas = caseVocabulary.kinds.filter(({ section }) => section.name === name)
      const describing = { labels: fieldLabels(schemas.map(({ body }) => bodySchema(body))), names: new Map() }
      const said = [...found].map(([member, codes]) => [member, codes.size > 0 ? [...codes] : 'x'])
      // A state may have a code for a name: `sources.self`.
      const asNames = [...found].flatMap(([, codes]) => [...codes].map((code) => [code, 'x']))
      for (const body of [Object.fromEntries(said), Object.fromEntries(asNames)]) {
        const entry = { number: 1, kind: kind.kind, title: kind.title, organisation: null, said: '2026-11-24', body }
        const part = { key: name, name, title: kind.section.title }
        const page = await writtenPage(
          words,
          part,
          { entries: [entry], more: false, before: undefined, page: 1 },
          describing,
        )
        expect([kind.kind, /[^<>]*\b(the|this) person\b[^<>]*/i.exec(page)?.[0]]).toEqual([kind.kind, undefined])
      }
    }
  })

  it('names a list of questions by its title, and not by its code', async () => {
    const name = 'screening'
    const schemas = caseVocabulary.kinds
      .filter(({ section }) => section.name === name)
      .map(({ body }) => bodySchema(body))
    const describing = { labels: fieldLabels(schemas), names: new Map() }
    const state = { screenings: [{ instrument: 'ilo-forced-labour-11' }] }
    const page = await partPage(words, { key: name, name, title: 'Screening' }, state, describing, 1)
    expect(page).toContain('ILO indicators of forced labour')
  })

  it('has no word in its catalogue for a code, a field or a kind that there is not', () => {
    const codes = new Set(
      members.flatMap(({ found }) => [...found].flatMap(([name, all]) => [...all].map((code) => `${name}-${code}`))),
    )
    const kinds = new Set(members.map(({ kind }) => kind.kind.replace('.', '-')))
    const sections = new Set(
      members.flatMap(({ kind, found }) => [...found.keys()].map((name) => `${kind.section.name}-${name}`)),
    )
    const english = Object.keys(readCatalogue('en'))
    const wrong = english.filter((key) => {
      const [group, code = ''] = key.split('.')
      if (group === 'value') return !codes.has(code)
      if (group === 'kind') return !kinds.has(code)
      return group === 'member' && code.includes('-') && !sections.has(code)
    })
    expect(wrong).toEqual([])
  })
})
