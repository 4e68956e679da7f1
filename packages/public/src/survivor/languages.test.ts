import { caseVocabulary, instruments } from '@clarion/casework'
import { describe, expect, it } from 'vitest'
import { fieldLabels, isRecord } from '../held/field-labels.ts'
import { everyPage } from '../testing/every-page.ts'
import { latinWords } from '../testing/latin-words.ts'
import { languagesOf } from '../words/languages.ts'
import { pageStyle } from './page-style.ts'
import { partPage } from './part-page.ts'
import { writtenPage } from './written-page.ts'

const languages = languagesOf('UTC')
const otherScripts = ['ar', 'ru', 'zh']
const inEvery = (names: readonly string[]) => names.map((name) => [name, languages.of(undefined, name)] as const)

describe.each(inEvery(languages.names))('the survivor’s pages in %s', (language, words) => {
  it('say their language and direction, and offer every language by its own name, marked with both', async () => {
    for (const [name, page] of await everyPage(words, 'Harbour Shelter')) {
      const direction = language === 'ar' ? 'rtl' : 'ltr'
      expect([name, page.includes(`<html lang="${language}" dir="${direction}">`)]).toEqual([name, true])
      const nav = /<nav class="languages"[\s\S]*?<\/nav>/.exec(page)?.[0] ?? ''
      for (const [own, dir, called] of [
        ['ar', 'rtl', 'العربية'],
        ['en', 'ltr', 'English'],
        ['es', 'ltr', 'español'],
        ['fr', 'ltr', 'français'],
        ['ru', 'ltr', 'русский'],
        ['zh', 'ltr', '中文'],
      ]) {
        const link = new RegExp(
          `<a href="/my[^"]*[?;]l=${own}" lang="${own}" hreflang="${own}" dir="${dir}"[^>]*>${called}<`,
        )
        expect([name, own, link.test(nav)]).toEqual([name, own, true])
      }
      expect([name, nav.match(/aria-current="true">([^<]*)/)?.[1]]).toEqual([
        name,
        words.choices.find((choice) => choice.language === language)?.name,
      ])
    }
  })

  it('carry a language that was chosen in every link and every form, and none that the browser asked for', async () => {
    const asked = languages.of(language)
    for (const [name, page] of await everyPage(words, 'Harbour Shelter')) {
      const ways = [...page.matchAll(/(?:href|action)="(\/my[^"]*)"/g)].map((match) => match[1] ?? '')
      const carried = ways.filter((way) => !/^\/my\/(leave|page\.css)$/.test(way) && !/[?;]l=[a-z]{2}$/.test(way))
      expect([name, carried]).toEqual([name, []])
    }
    for (const [name, page] of await everyPage(asked, 'Harbour Shelter')) {
      const rest = page.replace(/<nav class="languages"[\s\S]*?<\/nav>/g, '')
      expect([name, /[?;]l=/.exec(rest)?.[0]]).toEqual([name, undefined])
    }
  })

  it('weigh at most 30 kB each, with the stylesheet and without script', async () => {
    for (const [name, page] of await everyPage(words, 'Harbour Shelter for Women and Children')) {
      const bytes = Buffer.byteLength(page) + Buffer.byteLength(pageStyle)
      expect([name, bytes <= 30_000 ? 'light' : bytes]).toEqual([name, 'light'])
      expect([name, /<script|javascript:|\son\w+=/i.test(page)]).toEqual([name, false])
    }
  })
})

describe.each(inEvery(otherScripts))('in %s no word stays English', (_language, words) => {
  it('on any page in any state', async () => {
    // The members of an invented state are called by names that no kind of entry has.
    for (const [name, page] of await everyPage(words, '٧'))
      expect([name, latinWords(page, ['Deep', 'Inner'])]).toEqual([name, []])
  })

  it('for any kind of entry, any field, any code and any question', async () => {
    for (const { kind, title, section, body } of caseVocabulary.kinds) {
      const schemas = caseVocabulary.kinds
        .filter((other) => other.section.name === section.name)
        .map((other) => other.body.toJSONSchema({ io: 'input' }))
      const describing = { labels: fieldLabels(schemas), names: new Map<string, string>() }
      const found = membersOf(body.toJSONSchema({ io: 'input' }))
      const part = { key: section.name, name: section.name, title: section.title }
      const said = Object.fromEntries([...found].map(([name, codes]) => [name, codes.length > 0 ? codes : '٧']))
      // A state may have a code for a name: `sources.self`.
      const asNames = Object.fromEntries(
        [...found.values()]
          .flat()
          .filter(isNoName)
          .map((code) => [code, '٧']),
      )
      for (const one of [said, asNames]) {
        const entry = { number: 1, kind, title, organisation: null, said: '2026-11-24', body: one }
        const written = { entries: [entry], more: false, before: undefined, page: 1 }
        expect([kind, latinWords(await writtenPage(words, part, written, describing), [])]).toEqual([kind, []])
        expect([kind, latinWords(await partPage(words, part, one, describing, 1), [])]).toEqual([kind, []])
      }
    }
  })
})

/** Every member of a body, however deep, with the codes it may have; of countries, languages and lists some. */
function membersOf(schema: unknown, name = '', found = new Map<string, string[]>()): Map<string, string[]> {
  if (!isRecord(schema)) return found
  if (name !== '') {
    const codes = Object.keys(isRecord(schema['labels']) ? schema['labels'] : {})
    found.set(name, [...(found.get(name) ?? []), ...codes, ...(widgets[String(schema['widget'])] ?? [])])
  }
  for (const [inner, property] of Object.entries(isRecord(schema['properties']) ? schema['properties'] : {}))
    membersOf(property, inner, found)
  membersOf(schema['items'], name, found)
  membersOf(schema['additionalProperties'], name, found)
  for (const options of [schema['anyOf'], schema['oneOf'], schema['allOf']])
    if (Array.isArray(options)) for (const option of options) membersOf(option, name, found)
  return found
}

/** Countries, languages and lists are never the name of a member. */
function isNoName(code: string): boolean {
  return !Object.values(widgets).some((codes) => codes.includes(code))
}

const widgets: Readonly<Record<string, readonly string[]>> = {
  country: ['ALB', 'GBR', 'XKX'],
  language: ['sqi', 'bfi', 'ase', 'kri', 'luo', 'syl', 'jam'],
  instrument: instruments.map(({ id }) => id),
  'instrument-item': instruments.flatMap(({ items }) => items.map(({ code }) => code)),
}
