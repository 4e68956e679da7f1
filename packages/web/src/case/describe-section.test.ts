import { caseVocabulary } from '@clarion/casework'
import { arbitraryHistory, namedIdentifier } from '@clarion/casework/testing'
import { registry } from '@clarion/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenIn } from '../words/languages.ts'
import { describeSection } from './describe-section.ts'
import { sectionTitle, sectionWords } from './section-words.ts'

const words = await spokenIn('en')
const voice = (value: unknown, number: number, organisation = 'lantern') => ({
  value,
  entry: `e${number}`,
  number,
  author: 'a',
  organisation,
  said: '2026-11-24T12:00:00.000Z',
})
const said = (section: string, state: unknown, names = new Map<string, string>()) =>
  describeSection(state, { words, section: sectionWords(words, section), names })

describe('a section in words', () => {
  it('says codes in the words of their list, countries and languages by name, days as people write them', () => {
    const { facts } = said('person', {
      ageGroup: [voice('child', 1)],
      citizenships: [voice(['ALB', 'GBR'], 1)],
      languages: [voice(['sqi'], 1)],
      children: [voice(0, 1)],
    })
    expect(facts.map(({ label, texts }) => [label, texts])).toEqual([
      ['Age now', ['Child (under 18)']],
      ['Citizenships', ['Albania', 'United Kingdom of Great Britain and Northern Ireland']],
      ['Languages the person speaks', ['Albanian']],
      ['Children', ['0']],
    ])
    expect(said('contact', { confirmed: [voice('2026-11-20', 1)] }).facts[0]?.texts).toEqual(['20 November 2026'])
  })

  it('keeps every version of what is in dispute, and says nothing of a dispute where two said the same', () => {
    const lines = {
      food: [voice('urgent', 1), voice('met', 2, 'harbour')],
      counselling: [voice('met', 1), voice('met', 2)],
    }
    const [group] = said('needs', { lines, words: [] }).groups
    expect(group?.facts.map(({ disputed, sayings }) => [disputed, sayings.map(({ texts }) => texts[0])])).toEqual([
      [true, ['Urgent', 'Met']],
      [false, ['Met', 'Met']],
    ])
  })

  it('tells what was taken back from what was said to be unknown', () => {
    const { facts } = said('person', { children: [voice(null, 2)], languages: [voice([], 1)] })
    expect(facts.map(({ texts }) => texts)).toEqual([['Taken back'], ['Nothing is known']])
  })

  it('names things of a list by themselves, organisations by their names, and how they stand in words', () => {
    const service = {
      id: 's1',
      line: 'accommodation',
      provider: harbour,
      status: [voice('delivered', 1)],
      deliveries: 2,
    }
    const { items } = said('services', { services: [service] }, new Map([[harbour, 'Harbour Shelter']]))
    expect(items).toMatchObject([{ id: 's1', list: 'services' }])
    expect(items[0]?.facts.map(({ label, texts }) => [label, texts[0]])).toEqual([
      ['Which service', 'Safe accommodation'],
      ['Given by', 'Harbour Shelter'],
      ['How it stands', 'Delivered'],
      ['Times given', '2'],
    ])
  })

  it('never shows an identifier, whatever happened in a case', () => {
    const registered = registry([caseVocabulary])
    fc.assert(
      fc.property(arbitraryHistory(registered, caseVocabulary, namedIdentifier(0x900)), ({ door }) => {
        for (const [key, { state }] of door.states) {
          const name = key.split('/')[0] ?? key
          const { facts, groups, items } = said(name, state)
          const all = [...facts, ...groups.flatMap((group) => group.facts), ...items.flatMap((item) => item.facts)]
          for (const { label, texts } of all) {
            expect([name, label, texts.join(' ')]).toEqual([
              name,
              expect.not.stringMatching(identifier),
              expect.not.stringMatching(identifier),
            ])
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has a title for every section of a case', () => {
    for (const { name } of caseVocabulary.sections) expect(sectionTitle(words, name)).toMatch(/^[A-Z]/)
  })
})

const harbour = namedIdentifier(0x101)
const identifier = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/
