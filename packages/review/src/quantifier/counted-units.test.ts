import { describe, expect, it } from 'vitest'
import type { Language } from '../language/language.ts'
import { carries } from './carries.ts'
import { countSupport } from './count-support.ts'
import { readQuantifiers } from './read-quantifiers.ts'
import type { Rung } from './rungs.ts'
import type { Unit } from './units.ts'

const read = (language: Language, sentence: string) => readQuantifiers([sentence], language)[0]

describe('those who spoke, counted in other units', () => {
  it.each<[Language, string, Unit, number]>([
    ['en', 'Twelve States stressed the need for shelters.', 'states', 12],
    ['en', 'Twelve African States also stressed the need for shelters.', 'states', 12],
    ['en', 'Twelve States from all regions stressed the need for shelters.', 'states', 12],
    ['en', 'Three Member States called for shelters.', 'member-states', 3],
    ['en', 'Speakers of nine constituencies called for shelters.', 'constituencies', 9],
    ['en', 'Five international organizations underlined the costs.', 'international-organizations', 5],
    ['en', 'Seven civil society organizations underlined the costs.', 'civil-society', 7],
    ['en', 'Four survivors asked for shelters.', 'survivors', 4],
    ['en', 'The need for shelters in every region was stressed by twelve States.', 'states', 12],
    ['fr', 'Douze États ont souligné la nécessité de refuges.', 'states', 12],
    ['fr', 'Trois États Membres ont demandé des refuges.', 'member-states', 3],
    ['fr', 'Cinq organisations internationales ont souligné les coûts.', 'international-organizations', 5],
    ['fr', 'La nécessité de refuges a été soulignée par douze États.', 'states', 12],
    ['es', 'Doce Estados africanos subrayaron la necesidad de refugios.', 'states', 12],
    ['es', 'Tres Estados Miembros pidieron refugios.', 'member-states', 3],
    ['es', 'Nueve sectores pidieron refugios.', 'constituencies', 9],
    ['ru', 'Двенадцать государств подчеркнули необходимость убежищ.', 'states', 12],
    ['ru', 'Три государства-члена подчеркнули необходимость убежищ.', 'member-states', 3],
    ['ru', 'Пять международных организаций подчеркнули расходы.', 'international-organizations', 5],
    ['ar', 'أكدت اثنتا عشرة دولة أهمية المأوى.', 'states', 12],
    ['ar', 'أكدت ثلاث دول أعضاء أهمية المأوى.', 'member-states', 3],
    ['ar', 'أكدت خمس منظمات دولية أهمية المأوى.', 'international-organizations', 5],
    ['zh', '十二个国家强调需要庇护所。', 'states', 12],
    ['zh', '三个会员国呼吁设立庇护所。', 'member-states', 3],
    ['zh', '五个国际组织强调费用。', 'international-organizations', 5],
  ])('are read with their number, in %s: %s', (language, sentence, of, number) => {
    const claim = read(language, sentence)
    expect([claim, ...(claim?.also ?? [])]).toContainEqual(expect.objectContaining({ of, number }))
  })

  it.each<[Language, string, Unit, Rung]>([
    ['en', 'All States stressed the need for shelters.', 'states', 'all'],
    ['en', 'Many States stressed the need for shelters.', 'states', 'many'],
    ['en', 'Several constituencies stressed the need for shelters.', 'constituencies', 'several'],
    ['en', 'Most Member States stressed the need for shelters.', 'member-states', 'most'],
    ['en', 'States also stressed the need for shelters.', 'states', 'some'],
    ['fr', 'De nombreux États ont souligné la nécessité de refuges.', 'states', 'many'],
    ['fr', 'Tous les États ont souligné la nécessité de refuges.', 'states', 'all'],
    ['es', 'La mayoría de los Estados subrayó la necesidad de refugios.', 'states', 'most'],
    ['es', 'Todos los Estados subrayaron la necesidad de refugios.', 'states', 'all'],
    ['ru', 'Многие государства подчеркнули необходимость убежищ.', 'states', 'many'],
    ['ru', 'Все государства подчеркнули необходимость убежищ.', 'states', 'all'],
    ['ar', 'أكدت دول عديدة أهمية المأوى.', 'states', 'many'],
    ['ar', 'أكدت جميع الدول أهمية المأوى.', 'states', 'all'],
    ['zh', '许多国家强调需要庇护所。', 'states', 'many'],
    ['zh', '所有国家都强调需要庇护所。', 'states', 'all'],
  ])('are read with their word, in %s: %s', (language, sentence, of, rung) => {
    const claim = read(language, sentence)
    expect([claim, ...(claim?.also ?? [])]).toContainEqual(expect.objectContaining({ of, rung }))
  })

  it.each<[Language, string]>([
    ['en', 'Twelve States have ratified the Protocol.'],
    ['en', 'In 2010 States adopted the Plan.'],
    ['en', 'In 2017 the Plan was reviewed by twelve experts.'],
    ['en', 'Twelve States, Parties to the Protocol, must act.'],
    ['fr', 'Douze États ont ratifié le Protocole.'],
    ['es', 'Doce Estados ratificaron el Protocolo.'],
    ['ru', 'Двенадцать государств ратифицировали Протокол.'],
    ['ar', 'صدقت اثنتا عشرة دولة على البروتوكول.'],
    ['zh', '十二个国家批准了议定书。'],
  ])('are not who spoke where they are what was spoken of, in %s: %s', (language, sentence) => {
    expect(read(language, sentence)).toBeUndefined()
  })

  it.each<[Language, string, number]>([
    ['en', '80 per cent of speakers called for shelters.', 0.8],
    ['en', '80% of the participants called for shelters.', 0.8],
    ['en', 'Two thirds of the speakers called for shelters.', 2 / 3],
    ['en', 'Nine out of ten speakers called for shelters.', 0.9],
    ['fr', 'Les deux tiers des orateurs ont demandé des refuges.', 2 / 3],
    ['fr', '80 % des orateurs ont demandé des refuges.', 0.8],
    ['es', 'Dos tercios de los oradores pidieron refugios.', 2 / 3],
    ['es', 'El 80 % de los oradores pidió refugios.', 0.8],
    ['ru', 'Две трети ораторов просили об убежищах.', 2 / 3],
    ['ru', '80 процентов ораторов просили об убежищах.', 0.8],
    ['ar', 'طالب ثلثا المتحدثين بالمأوى.', 2 / 3],
    ['ar', 'طالب 80 في المائة من المتحدثين بالمأوى.', 0.8],
    ['zh', '三分之二的发言者呼吁设立庇护所。', 2 / 3],
    ['zh', '百分之八十的发言者呼吁设立庇护所。', 0.8],
    ['zh', '80%的发言者呼吁设立庇护所。', 0.8],
  ])('are read as a share where one is given, in %s: %s', (language, sentence, share) => {
    const claim = read(language, sentence)
    expect([claim, ...(claim?.also ?? [])]).toContainEqual(
      expect.objectContaining({ share: expect.closeTo(share, 5) as number }),
    )
  })

  it.each<[Language, string, Rung]>([
    ['en', 'The call for shelters in every region was supported by a majority of speakers.', 'most'],
    ['fr', 'L’appel lancé pour des refuges dans la région est appuyé par de nombreux orateurs.', 'many'],
    ['es', 'El llamamiento en favor de refugios en la región fue apoyado por muchos oradores.', 'many'],
    ['ru', 'Призыв к созданию убежищ в регионе был поддержан большинством ораторов.', 'most'],
    ['ar', 'في الجلسة التي عقدت صباحا في القاعة الكبرى بنيويورك طالب معظم المتحدثين بالمأوى.', 'most'],
    ['zh', '关于在该区域设立庇护所的呼吁得到大多数发言者的支持。', 'most'],
  ])('are read wherever they are named, in %s: %s', (language, sentence, rung) => {
    expect(read(language, sentence)).toMatchObject({ rung })
  })

  it('do not hide behind a small number named first', () => {
    const claim = read('en', 'Two speakers, and later all participants, called for shelters.')
    expect([claim?.rung, ...(claim?.also ?? []).map(({ number }) => number)]).toEqual(['all', 2])
    const mixed = read('en', 'One speaker and twelve States called for shelters.')
    expect(mixed).toMatchObject({ of: 'states', number: 12 })
  })
})

describe('what the counts carry', () => {
  const heard = [
    { speaker: 'a', constituency: 'member-state', messages: ['M1'] },
    { speaker: 'b', constituency: 'member-state', messages: ['M1'] },
    { speaker: 'c', constituency: 'observer-state', messages: [] },
    { speaker: 'd', constituency: 'civil-society', messages: ['M1'] },
    { speaker: 'e', constituency: 'survivor', messages: [] },
  ]
  const counts = countSupport(heard, 'M1')
  const holds = (sentence: string) => carries(read('en', sentence)!, counts)

  it('is counted among those of the unit, and not among all who spoke', () => {
    expect(holds('Two States stressed it.')).toBe(true)
    expect(holds('Three States stressed it.')).toBe(false)
    expect(holds('All Member States stressed it.')).toBe(true)
    expect(holds('All States stressed it.')).toBe(false)
    expect(holds('Most States stressed it.')).toBe(true)
    expect(holds('Two constituencies stressed it.')).toBe(true)
    expect(holds('Three constituencies stressed it.')).toBe(false)
    expect(holds('One survivor and one NGO stressed it.')).toBe(false)
    expect(holds('Two survivors stressed it.')).toBe(false)
    expect(holds('60 per cent of speakers stressed it.')).toBe(true)
    expect(holds('61 per cent of speakers stressed it.')).toBe(false)
  })

  it('is all who spoke where nobody counted by constituency', () => {
    const { byConstituency: _, ...bare } = counts
    expect(carries(read('en', 'Three States stressed it.')!, bare)).toBe(true)
    expect(carries(read('en', 'Four States stressed it.')!, bare)).toBe(false)
  })
})
