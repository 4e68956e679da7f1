import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../language/language.ts'
import { countSupport } from './count-support.ts'
import { readQuantifiers } from './read-quantifiers.ts'
import { demands, type Rung, rungs, type SupportCounts, widestRung } from './rungs.ts'

const read = (language: Language, ...summary: string[]) => readQuantifiers(summary, language).map((one) => one?.rung)

describe('the word for who spoke', () => {
  it.each<[Language, string, Rung | undefined]>([
    ['en', 'All participants spoke of the Plan.', 'all'],
    ['en', 'Firstly, a clarion call was heard across all the multi-stakeholder panels.', 'all-panels'],
    ['en', 'The panels called for greater investment.', 'all-panels'],
    ['en', 'Most speakers welcomed the draft.', 'most'],
    ['en', 'Participants underlined the costs.', 'many'],
    ['en', 'Several speakers disagreed.', 'several'],
    ['en', 'Some cautioned against haste.', 'some'],
    ['en', 'A survivor asked who would pay.', 'one'],
    ['en', 'Costs of beds and of food have doubled for many.', undefined],
    ['en', 'The building has seven floors.', undefined],
    ['fr', 'Tous les participants ont appuyé le Plan.', 'all'],
    ['fr', 'Plusieurs intervenants ont mis en garde.', 'several'],
    ['es', 'La mayoría de los oradores apoyó el Plan.', 'most'],
    ['es', 'Algunos advirtieron.', 'some'],
    ['ru', 'Многие ораторы поддержали План.', 'many'],
    ['ru', 'Все участники поддержали План.', 'all'],
    ['ar', 'أكد جميع المشاركين أهمية الخطة.', 'all'],
    ['ar', 'حذر بعض المتحدثين.', 'some'],
    ['zh', '所有与会者都支持该计划。', 'all'],
    ['zh', '一些发言者提出警告。', 'some'],
  ])('is read in %s: %s', (language, sentence, rung) => {
    expect(read(language, sentence)).toEqual([rung])
  })

  it('is the number where one is given', () => {
    expect(readQuantifiers(['12 speakers agreed.'], 'en')).toEqual([{ rung: 'several', said: 'here', number: 12 }])
  })

  it('is the widest named before, for "they" and for nobody', () => {
    const summary = [
      'They met.',
      'All participants spoke.',
      'The panels called for more.',
      'They stressed it.',
      'Care was also emphasized.',
    ]
    expect(readQuantifiers(summary, 'en')).toEqual([
      undefined,
      { rung: 'all', said: 'here' },
      { rung: 'all-panels', said: 'here' },
      { rung: 'all', said: 'before' },
      { rung: 'all', said: 'before' },
    ])
  })
})

describe('what a word demands', () => {
  const counts = fc
    .record({
      speakers: fc.nat(30),
      more: fc.nat(30),
      constituencies: fc.nat(6),
      panels: fc.nat(3),
      morePanels: fc.nat(2),
    })
    .map(
      ({ speakers, more, constituencies, panels, morePanels }): SupportCounts => ({
        speakers,
        constituencies: Math.min(speakers, constituencies),
        panels: Math.min(speakers, panels),
        ofSpeakers: speakers + more,
        ofConstituencies: 6,
        ofPanels: Math.min(speakers, panels) + morePanels,
      }),
    )

  it('is never less when more speak for it', () => {
    fc.assert(
      fc.property(counts, (before) => {
        if (before.speakers === before.ofSpeakers) return
        const after = { ...before, speakers: before.speakers + 1 }
        for (const rung of rungs) expect(demands[rung](after) || !demands[rung](before)).toBe(true)
      }),
    )
  })

  it('is nothing for what nobody said, and the widest word that is true otherwise', () => {
    fc.assert(
      fc.property(counts, (those) => {
        const widest = widestRung(those)
        expect(widest === undefined).toBe(those.speakers === 0)
        if (widest) for (const wider of rungs.slice(0, rungs.indexOf(widest))) expect(demands[wider](those)).toBe(false)
      }),
    )
  })

  it('is counted in people, not in times they spoke', () => {
    const one = { speaker: 'Ms. Osei', constituency: 'civil society', panel: '1', messages: ['M1'] }
    const floor = { speaker: 'Mr. Lind', constituency: 'States', messages: [] }
    expect(countSupport([one, { ...one, panel: '2' }, floor], 'M1')).toEqual({
      speakers: 1,
      constituencies: 1,
      panels: 2,
      ofSpeakers: 2,
      ofConstituencies: 2,
      ofPanels: 2,
    })
  })
})
