import { caseVocabulary } from '@clarion/casework'
import { describe, expect, it } from 'vitest'
import { fieldLabels } from '../held/field-labels.ts'
import { languagesOf } from '../words/languages.ts'
import { answersPage } from './answers-page.ts'
import { looksPage } from './looks-page.ts'
import { pageStyle } from './page-style.ts'
import { partPage } from './part-page.ts'
import { sharingPage } from './sharing-page.ts'
import { correctPage } from './voice-pages.ts'
import { writtenPage } from './written-page.ts'

const limit = 30_000
const weight = (page: string) => Buffer.byteLength(page) + Buffer.byteLength(pageStyle)
const pagesOf = (page: string) => Number(/Page 1 of ([\d,]+)/.exec(page)?.[1]?.replace(',', '') ?? 1)

const languages = languagesOf('UTC')

describe('a page with its stylesheet weighs at most 30 kB', () => {
  const words = languages.of('en')
  const at = '2026-11-24T09:00:00.000Z'
  const part = { key: 'notes', name: 'notes', title: 'Notes' }
  const describing = { labels: fieldLabels([]), names: new Map<string, string>() }
  const sections = caseVocabulary.sections

  it.each([
    ['Chinese', '警'],
    ['Arabic', 'ش'],
    ['what must be escaped', '&'],
    ['letters with many accents', 'a\u0301\u0302\u0303'],
  ])('however long the notes are, and every one of them is shown whole: %s', async (_script, letter) => {
    const text = letter.repeat(Math.floor(10_000 / letter.length))
    const escaped = letter === '&' ? '&amp;' : letter
    const entries = Array.from({ length: 12 }, (_, place) => ({
      number: 12 - place,
      kind: 'note.added',
      title: 'Note',
      organisation: 'Lantern Outreach',
      said: at,
      body: { text },
    }))
    const written = (page: number) =>
      writtenPage(words, part, { entries, more: true, before: undefined, page }, describing)
    const pages = await Promise.all(Array.from({ length: pagesOf(await written(1)) }, (_, place) => written(place + 1)))
    for (const page of pages) expect(weight(page)).toBeLessThanOrEqual(limit)
    // What stands in the address of a link is not what is read.
    const read = pages.join('').replace(/<[^>]*>/g, '')
    expect(read.split(escaped).length - 1).toBe(12 * Math.floor(10_000 / letter.length))
  })

  it('however many fields a part has, in dispute or not', async () => {
    const voice = { value: 'x'.repeat(300), number: 1, organisation: '', said: at }
    const state = Object.fromEntries(Array.from({ length: 100 }, (_, place) => [`field${place}`, [voice, voice]]))
    const first = await partPage(words, part, state, describing, 1)
    const pages = await Promise.all(
      Array.from({ length: pagesOf(first) }, (_, place) => partPage(words, part, state, describing, place + 1)),
    )
    for (const page of pages) expect(weight(page)).toBeLessThanOrEqual(limit)
    expect(pages.join('').match(/<dt>/g)).toHaveLength(100)
  })

  it.each(languages.names)('with forty looks that are forty visits: %s', async (language) => {
    const visits = Array.from({ length: 40 }, () => ({
      organisation: 'The Coalition against Trafficking, Northern Office',
      from: at,
      to: '2026-11-24T10:00:00.000Z',
      sections: ['contact'],
      basis: 'consent',
      purposes: ['service'],
    }))
    const page = await looksPage(languages.of('en', language), {
      visits,
      titles: new Map(),
      next: null,
      after: undefined,
    })
    expect(weight(page)).toBeLessThanOrEqual(limit)
  })

  it.each(languages.names)('with ten organisations let in to all that can be shared: %s', async (language) => {
    const live = Array.from({ length: 10 }, (_, place) => ({
      id: `${place}`,
      reader: `${place}`,
      name: `Organisation number ${place}`,
      sections: sections.map(({ name }) => name).slice(0, 8),
      basis: 'consent',
      purpose: 'service',
      from: at,
      until: at,
    }))
    const page = await sharingPage(languages.of('en', language), {
      lead: 'Lantern Outreach',
      paused: false,
      sections,
      live,
      ended: [],
    })
    expect(weight(page)).toBeLessThanOrEqual(limit)
  })

  it('with messages as long as they may be, and with the form to write one', async () => {
    const text = '警'.repeat(10_000)
    const one = {
      kind: 'feedback',
      about: 'help',
      words: text,
      at,
      answer: { words: text, outcome: null, at },
    } as const
    const answers = { said: [one, one, one], sent: true, page: 1, titles: new Map<string, string>() }
    expect(weight(await answersPage(words, answers))).toBeLessThanOrEqual(limit)
    const form = { lead: 'Lantern Outreach', about: 'needs', entry: '' }
    expect(weight(await correctPage(words, form, sections))).toBeLessThanOrEqual(limit)
  })
})
