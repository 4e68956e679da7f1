import { describe, expect, it } from 'vitest'
import type { Language } from '../language/language.ts'
import { type Quantifier, readQuantifiers } from './read-quantifiers.ts'

const read = (language: Language, ...summary: string[]) => readQuantifiers(summary, language).at(-1)

/** Ways of saying more than one claims to say, each as it was tried. */
describe('a sentence that would say more than the counts', () => {
  it.each<[Language, string]>([
    ['en', 'All but one called for shelters.'],
    ['en', 'All but one speaker called for shelters.'],
    ['en', 'Speakers were united in calling for shelters.'],
    ['en', 'Participants all agreed that shelters are few.'],
    ['en', 'Everyone shared the view that shelters are few.'],
    ['en', 'The entire membership called for shelters.'],
    ['en', 'One speaker asked for shelters, and all agreed.'],
    ['en', 'No delegation took the floor against it.'],
    ['en', 'There was unanimity on shelters.'],
    ['fr', 'Tous sauf un ont demandé des refuges.'],
    ['fr', 'Les participants ont tous demandé des refuges.'],
    ['fr', 'Pas un orateur ne s’y est opposé.'],
    ['fr', 'Tous étaient d’accord sur la nécessité de refuges.'],
    ['fr', 'Il a été convenu par tous que les refuges sont rares.'],
    ['es', 'Todos menos uno pidieron refugios.'],
    ['es', 'Subrayaron todos la necesidad de refugios.'],
    ['es', 'Ni un solo orador se opuso.'],
    ['es', 'Hubo unanimidad.'],
    ['ru', 'Все, кроме одного, попросили об убежищах.'],
    ['ru', 'Об убежищах попросили все.'],
    ['ru', 'Все были согласны, что убежищ мало.'],
    ['ru', 'Никто не выступил с возражениями.'],
    ['ar', 'أكد المشاركون جميعهم أهمية المأوى.'],
    ['ar', 'لم يعترض أي وفد.'],
    ['ar', 'ساد إجماع على أهمية المأوى.'],
    ['ar', 'الكل أكد أهمية المأوى.'],
    ['zh', '在座各位都强调需要庇护所。'],
    ['zh', '没有任何代表团提出反对。'],
    ['zh', '会上达成共识。'],
    ['zh', '举座赞同。'],
  ])('is read as "all", in %s: %s', (language, sentence) => {
    expect(read(language, sentence)).toMatchObject({ rung: 'all' })
  })

  it.each<[Language, string, Partial<Quantifier>]>([
    ['en', 'More than half of the delegations called for shelters.', { share: 0.51 }],
    ['en', '¾ of the speakers called for shelters.', { share: 0.75 }],
    ['en', 'A majority called for shelters.', { rung: 'most' }],
    ['en', 'Speaker after speaker called for shelters.', { rung: 'many' }],
    ['en', 'One after another, speakers called for shelters.', { rung: 'many' }],
    ['en', 'All 193 Member States called for shelters.', { number: 193, of: 'member-states' }],
    ['en', 'Speakers representing twenty States called for shelters.', { rung: 'many' }],
    ['en', 'Dozens of States called for shelters.', { rung: 'many', of: 'states' }],
    ['en', 'The Member States called for shelters.', { rung: 'some', of: 'member-states' }],
    ['fr', 'Trois orateurs sur quatre ont demandé des refuges.', { share: 0.75 }],
    ['fr', 'Une vingtaine d’États ont demandé des refuges.', { number: 20, of: 'states' }],
    ['es', 'Tres de cada cuatro oradores pidieron refugios.', { share: 0.75 }],
    ['es', 'Una veintena de Estados pidió refugios.', { number: 20, of: 'states' }],
    ['ru', 'Об убежищах попросили двенадцать государств.', { number: 12, of: 'states' }],
    ['ru', 'Государства попросили об убежищах.', { rung: 'some', of: 'states' }],
    ['ar', 'أكدت أكثر من 100 دولة أهمية المأوى.', { number: 100, of: 'states' }],
    ['ar', 'أكدت دولتان أهمية المأوى.', { number: 2, of: 'states' }],
    ['zh', '100多个国家要求设立庇护所。', { number: 100, of: 'states' }],
    ['zh', '数十个国家要求设立庇护所。', { rung: 'many', of: 'states' }],
    ['zh', '九成发言者要求设立庇护所。', { share: 0.9 }],
  ])('is read for what it says, in %s: %s', (language, sentence, claim) => {
    expect(read(language, sentence)).toMatchObject(claim)
  })

  it.each<[Language, string, Partial<Quantifier>]>([
    ['fr', 'Il a été souligné par douze États que les lits manquent.', { number: 12, of: 'states' }],
    ['es', 'Se subrayó por doce Estados que faltan camas.', { number: 12, of: 'states' }],
    ['ru', 'Было подчеркнуто всеми, что коек не хватает.', { rung: 'all' }],
  ])('is read by whom, where nobody is named first, in %s: %s', (language, sentence, claim) => {
    expect(read(language, sentence)).toMatchObject(claim)
  })

  it.each<[Language, string]>([
    ['fr', 'La personne a dit non.'],
    ['fr', 'La personne ne souhaite pas en parler.'],
    ['es', 'A nadie se le pide que acepte esta versión.'],
    ['ar', 'لم تُحفظ أي إجابة.'],
    ['ar', 'يتضمن الهيكل ما يجوز قوله عن كل رسالة.'],
    ['zh', '各国都应采取行动。'],
  ])('is not read in what claims nothing, in %s: %s', (language, sentence) => {
    expect(read(language, sentence)).toBeUndefined()
  })

  it('is held to whoever was named before, whom else it names', () => {
    const all = 'All participants spoke of shelters.'
    for (const next of [
      'They stressed it, and one speaker above all.',
      'They stressed it, and two speakers above all.',
      'They stressed it, and twelve States called for beds.',
    ]) {
      const { rung, also = [] } = read('en', all, next)!
      expect([rung, ...also.map((one) => one.rung)]).toContain('all')
    }
  })

  it('is not held to them where it says by whom', () => {
    const next = 'The need for shelters in every region was stressed by twelve States.'
    expect(read('en', 'All participants spoke of shelters.', next)).toEqual({
      ...{ rung: 'several', number: 12, of: 'states', said: 'here' },
    })
  })

  it('carries what States said on to "they"', () => {
    expect(read('en', 'All States called for shelters.', 'They stressed the costs.')).toEqual({
      ...{ rung: 'all', of: 'states', said: 'before' },
    })
  })
})
