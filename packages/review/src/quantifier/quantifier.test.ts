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

  it.each<[Language, string]>([
    ['en', 'Participants unanimously called for shelters.'],
    ['en', 'Everybody asked for shelters.'],
    ['en', 'Each delegation asked for shelters.'],
    ['en', 'With one voice, the room asked for shelters.'],
    ['en', 'No participant disagreed.'],
    ['en', 'All partici\u00adpants asked for shelters.'],
    ['en', 'During the long discussion that followed the opening in the morning, all participants asked for shelters.'],
    ['en', 'The call for shelters was supported by all participants.'],
    ['fr', 'L’ensemble des participants a demandé des refuges.'],
    ['fr', 'Aucune délégation ne s’est opposée.'],
    ['fr', 'Chaque intervenant a demandé des refuges.'],
    ['es', 'Todas las personas participantes pidieron refugios.'],
    ['es', 'Nadie se opuso.'],
    ['es', 'Cada delegación pidió refugios.'],
    ['ru', 'Каждый участник просил об убежищах.'],
    ['ru', 'Всеми участниками было отмечено, что убежищ нет.'],
    ['ru', 'Никто не возражал.'],
    ['ar', 'طالب كافة المتحدثين بالمأوى.'],
    ['ar', 'طالب الجميع بالمأوى.'],
    ['ar', 'لم يعترض أحد.'],
    ['ar', 'أجمع المشاركون على المأوى.'],
    ['zh', '每位与会者要求提供庇护所。'],
    ['zh', '全部发言者要求提供庇护所。'],
    ['zh', '没有人反对。'],
    ['zh', '在听证会上午的会议期间，与会者一致要求提供庇护所。'],
  ])('is "all", however it is said and wherever it stands, in %s: %s', (language, sentence) => {
    expect(read(language, sentence)).toEqual(['all'])
  })

  it.each<[Language, string, number]>([
    ['en', '12 speakers agreed.', 12],
    ['en', '1,000 speakers agreed.', 1000],
    ['en', 'Twelve speakers agreed.', 12],
    ['en', 'A dozen participants agreed.', 12],
    ['en', 'Twenty-one participants agreed.', 21],
    ['en', 'Over one hundred and five participants agreed.', 105],
    ['fr', 'Douze orateurs ont appuyé le Plan.', 12],
    ['fr', 'Quatre-vingt-dix participants ont appuyé le Plan.', 90],
    ['fr', 'Vingt et une délégations ont appuyé le Plan.', 21],
    ['es', 'Treinta y un oradores apoyaron el Plan.', 31],
    ['ru', 'Двадцать пять ораторов поддержали План.', 25],
    ['ar', 'أيد اثنا عشر متحدثا الخطة.', 12],
    ['ar', 'أيد ١٢ متحدثا الخطة.', 12],
    ['ar', 'أيد خمسة وعشرون مشاركا الخطة.', 25],
    ['zh', '十二位发言者支持该计划。', 12],
    ['zh', '三十五名与会者支持该计划。', 35],
    ['zh', '12位发言者支持该计划。', 12],
  ])('is the number where one is given, in %s: %s', (language, sentence, number) => {
    expect(readQuantifiers([sentence], language)).toMatchObject([{ said: 'here', number }])
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
      byConstituency: { 'civil society': { speakers: 1, ofSpeakers: 1 }, States: { speakers: 0, ofSpeakers: 1 } },
    })
  })
})
