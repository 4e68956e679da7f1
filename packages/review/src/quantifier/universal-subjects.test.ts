import { describe, expect, it } from 'vitest'
import type { Language } from '../language/language.ts'
import { readQuantifiers } from './read-quantifiers.ts'

const read = (language: Language, sentence: string) => readQuantifiers([sentence], language)[0]

describe('a bare universal that says who spoke', () => {
  it.each<[Language, string]>([
    ['en', 'All stressed the need for shelters.'],
    ['en', 'In closing, all strongly underlined that shelters are few.'],
    ['en', 'All of them called for shelters.'],
    ['en', 'All agreed that shelters are few.'],
    ['en', 'Those present agreed that shelters are few.'],
    ['en', 'The need for shelters in every region of the world was endorsed by everyone.'],
    ['en', 'The need for shelters in every region of the world was underlined by all.'],
    ['en', 'None objected to the proposal on shelters.'],
    ['en', 'Nobody in the room disagreed.'],
    ['en', 'Not one speaker disagreed.'],
    ['en', 'No one called for fewer shelters.'],
    ['en', 'The room agreed that shelters are few.'],
    ['en', 'The hearing as a whole stressed the need for shelters.'],
    ['en', 'It was universally agreed that shelters are few.'],
    ['en', 'It was noted that all stressed the need for shelters.'],
    ['en', 'The text on shelters was welcomed without objection.'],
    ['fr', 'Tous ont souligné la nécessité de refuges.'],
    ['fr', 'Tous les présents ont également souligné la nécessité de refuges.'],
    ['fr', 'Toutes soulignent la nécessité de refuges.'],
    ['fr', 'La nécessité de refuges dans toutes les régions du monde a été soulignée par tous.'],
    ['fr', 'Personne ne s’est opposé à la proposition.'],
    ['fr', 'Personne n’a contesté la proposition.'],
    ['fr', 'Nul n’a demandé moins de refuges.'],
    ['fr', 'La salle a souligné la nécessité de refuges.'],
    ['fr', 'Il a été universellement reconnu que les refuges sont rares.'],
    ['es', 'Todos subrayaron la necesidad de refugios.'],
    ['es', 'Todas y todos destacaron la necesidad de refugios.'],
    ['es', 'La necesidad de refugios en todas las regiones del mundo fue subrayada por todos.'],
    ['es', 'Nadie objetó la propuesta.'],
    ['es', 'Nadie pidió menos refugios.'],
    ['es', 'Ninguno se opuso a la propuesta.'],
    ['es', 'La sala subrayó la necesidad de refugios.'],
    ['ru', 'Все подчеркнули необходимость убежищ.'],
    ['ru', 'Все они также подчеркнули необходимость убежищ.'],
    ['ru', 'Необходимость убежищ во всех регионах мира была подчеркнута всеми.'],
    ['ru', 'Никто не выступил против.'],
    ['ru', 'Никто не попросил меньше убежищ.'],
    ['ru', 'Каждый подчеркнул необходимость убежищ.'],
    ['ru', 'Зал поддержал создание убежищ.'],
    ['ru', 'Возражений не последовало.'],
    ['ar', 'أكد الجميع أهمية المأوى.'],
    ['ar', 'وأكدوا جميعا أهمية المأوى.'],
    ['ar', 'في ختام الجلسة التي عقدت في القاعة الكبرى بنيويورك أكد الجميع أهمية المأوى.'],
    ['ar', 'أكد كل من حضر أهمية المأوى.'],
    ['ar', 'لم يعارض أحد المقترح.'],
    ['ar', 'لا أحد اعترض على المقترح.'],
    ['ar', 'أكدت القاعة أهمية المأوى.'],
    ['zh', '大家都强调需要庇护所。'],
    ['zh', '所有人都强调需要庇护所。'],
    ['zh', '在听证会上午的会议期间，人人都强调需要庇护所。'],
    ['zh', '每个人都呼吁设立庇护所。'],
    ['zh', '各方均强调需要庇护所。'],
    ['zh', '无人提出异议。'],
    ['zh', '全场强调需要庇护所。'],
  ])('is "all", in %s: %s', (language, sentence) => {
    expect(read(language, sentence)).toMatchObject({ rung: 'all' })
  })

  it.each<[Language, string]>([
    ['en', 'One speaker stressed that all victims need shelters.'],
    ['en', 'One speaker underlined all forms of trafficking.'],
    ['en', 'One speaker said that nobody asked survivors what they need.'],
    ['en', 'One speaker said that all agreed to help her, and nobody came.'],
    ['en', 'All forms of trafficking must end, one speaker said.'],
    ['en', 'All victims, one speaker stressed, deserve shelters.'],
    ['en', 'All agreed commitments must be kept, one speaker said.'],
    ['fr', 'Un orateur a souligné que tous les États doivent agir.'],
    ['fr', 'Un orateur a dénoncé toutes les formes de traite.'],
    ['fr', 'Un orateur a dit que personne ne demande l’avis des victimes.'],
    ['es', 'Un orador subrayó que todos los Estados deben actuar.'],
    ['es', 'Un orador dijo que nadie pide la opinión de las víctimas.'],
    ['ru', 'Один оратор осудил все формы торговли людьми.'],
    ['ru', 'Один оратор подчеркнул, что все государства должны действовать.'],
    ['ru', 'Один оратор отметил, что никто не спросил пострадавших.'],
    ['ar', 'قال أحد المتحدثين إن على جميع الدول أن تتحرك.'],
    ['ar', 'أدان أحد المتحدثين جميع أشكال الاتجار.'],
    ['zh', '一位发言者强调所有国家都应采取行动。'],
    ['zh', '一位发言者谴责一切形式的贩运。'],
  ])('is none of what was said, in %s: %s', (language, sentence) => {
    expect(read(language, sentence)).toMatchObject({ rung: 'one' })
    expect(read(language, sentence)?.also ?? []).toEqual([])
  })

  it.each<[Language, string]>([
    ['en', 'All victims of trafficking need shelters.'],
    ['en', 'All forms of trafficking must be called by their name.'],
    ['en', 'Access to shelters for all was called for.'],
    ['en', 'We demand that all military interventions be avoided.'],
    ['en', 'My Government welcomes and joins all initiatives against trafficking.'],
    ['en', 'Lesotho calls upon all Member States and all stakeholders to work together.'],
    ['en', 'It is incumbent on the entire international community to act in unison.'],
    ['en', 'I think we will all agree that support is crucial.'],
    ['en', 'All were called to account for what they did.'],
    ['ru', 'Все было отмечено в докладе.'],
    ['en', 'The meeting requested by the Assembly was held on 23 June.'],
    ['fr', 'Tous les États doivent agir.'],
    ['es', 'Todas las formas de trata deben cesar.'],
    ['ru', 'Все формы торговли людьми должны прекратиться.'],
    ['ar', 'جميع أشكال الاتجار يجب أن تنتهي.'],
    ['zh', '所有国家都应采取行动。'],
  ])('is not read where nobody is said to have spoken, in %s: %s', (language, sentence) => {
    expect(read(language, sentence)).toBeUndefined()
  })
})
