import { caseVocabulary, caseworkVocabularies } from '@clarion/casework'
import { arbitraryEntry, namedIdentifier } from '@clarion/casework/testing'
import { type Entry, registry } from '@clarion/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partPage } from '../survivor/part-page.ts'
import { latinWords } from '../testing/latin-words.ts'
import { languagesOf } from '../words/languages.ts'
import { fieldLabels, isRecord } from './field-labels.ts'

const languages = languagesOf('UTC')
const kinds = [...registry(caseworkVocabularies).kinds.values()].filter(
  ({ vocabulary }) => vocabulary.thread === 'case',
)

/** A text that no script has letters of stands for everything that somebody typed. */
const typed = '٧'

describe.each(caseVocabulary.sections.map(({ name }) => name))('the state of %s', (section) => {
  const own = kinds.filter((kind) => kind.section.name === section)
  const schemas = own.map(({ body }) => body.toJSONSchema({ io: 'input' }))
  const codes = codesOf(schemas)
  const describing = { labels: fieldLabels(schemas), names: new Map<string, string>() }

  it('has a name in every language for each of its members and its own codes, whatever was said', async () => {
    const sayings = fc.tuple(
      ...[...own, ...own].map((kind, place) => arbitraryEntry(kind, namedIdentifier(7), place + 1)),
    )
    const orders = fc.shuffledSubarray([...own, ...own].map((_, place) => place))
    for (const [entries, order] of fc.sample(fc.tuple(sayings, orders), { seed: 20261127, numRuns: 12 })) {
      const state = order.reduce<unknown>((before, place) => foldInto(before, entries[place]), initialOf(section))
      for (const language of ['ar', 'zh']) {
        const part = { key: section, name: section, title: section }
        const page = await partPage(languages.of(undefined, language), part, state, describing, 1)
        expect([language, latinWords(page, [])]).toEqual([language, []])
      }
    }
  })

  function foldInto(state: unknown, entry: Entry | undefined): unknown {
    const kind = own.find((one) => one.kind === entry?.kind)
    if (!kind || !entry) return state
    return kind.fold(state, { ...entry, body: withoutTyped(entry.body) })
  }

  function withoutTyped(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(withoutTyped)
    if (isRecord(value))
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutTyped(inner)]))
    const kept = typeof value !== 'string' || codes.has(value) || /^[0-9a-f]{8}-|^\d{4}-\d\d-\d\d/.test(value)
    return kept ? value : typed
  }
})

function initialOf(section: string): unknown {
  return caseVocabulary.sections.find(({ name }) => name === section)?.initial
}

/** Every code that a schema allows or gives as an example: nobody types these. */
function codesOf(schema: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const one of schema) codesOf(one, found)
  if (!isRecord(schema)) return found
  for (const list of [schema['enum'], schema['examples']])
    if (Array.isArray(list)) for (const code of list) found.add(String(code))
  for (const inner of Object.values(schema)) codesOf(inner, found)
  return found
}
