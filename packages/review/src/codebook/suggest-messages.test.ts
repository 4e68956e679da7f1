import { describe, expect, it } from 'vitest'
import { type Language, languages } from '../language/language.ts'
import { messageIds } from './message-ids.ts'
import { nineMessages, readyCodebook } from './nine-messages.ts'
import { suggestMessages } from './suggest-messages.ts'

/** Invented sentences in each language, one for each message. */
const said: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Survivors need shelters and years of support to recover.',
    'Poverty and inequality are root causes.',
    'A campaign in schools would raise awareness and reduce stigma.',
    'Civil society and the private sector should be partners of the police.',
    'Refugees fleeing armed conflict are at risk.',
    'Recruiters use social media and new technologies.',
    'Traffickers enjoy impunity and courts convict few.',
    'Victims are not criminals, and police must be trained to see that.',
    'What is missing is political will.',
  ],
  fr: [
    'Les rescapées ont besoin de foyers d’accueil et de réinsertion.',
    'La pauvreté et les inégalités en sont les causes profondes.',
    'Une campagne de sensibilisation réduirait la stigmatisation.',
    'La société civile et le secteur privé sont des partenaires.',
    'Les réfugiés qui fuient les conflits armés sont menacés.',
    'Les recruteurs se servent des réseaux sociaux et de nouvelles technologies.',
    'Les trafiquants jouissent de l’impunité et les tribunaux condamnent peu.',
    'Les victimes ne sont pas des criminels ; il faut une formation de la police.',
    'Il manque la volonté politique.',
  ],
  es: [
    'Las supervivientes necesitan albergues y reintegración.',
    'La pobreza y la desigualdad son causas profundas.',
    'Una campaña de sensibilización reduciría el estigma.',
    'La sociedad civil y el sector privado deben cooperar.',
    'Los refugiados que huyen de conflictos armados corren peligro.',
    'Los captadores usan las redes sociales y nuevas tecnologías.',
    'Los tratantes gozan de impunidad y los tribunales condenan a pocos.',
    'Las víctimas no son criminales y hay que capacitar a la policía.',
    'Falta voluntad política.',
  ],
  ru: [
    'Пострадавшим нужны приюты и реинтеграция.',
    'Нищета и неравенство относятся к коренным причинам.',
    'Кампания повысила бы осведомленность и уменьшила стигму.',
    'Гражданское общество и частный сектор нужны для партнерства.',
    'Беженцы из районов вооруженных конфликтов в опасности.',
    'Вербовщики пользуются социальными сетями и новыми технологиями.',
    'Безнаказанность торговцев велика, и суды выносят мало приговоров.',
    'Жертвы не преступники, нужно обучение полиции.',
    'Не хватает политической воли.',
  ],
  ar: [
    'تحتاج الناجيات إلى مأوى وإلى إعادة الإدماج.',
    'الفقر وعدم المساواة من الأسباب الجذرية.',
    'حملات التوعية تقلل من الوصم.',
    'المجتمع المدني والقطاع الخاص شركاء.',
    'اللاجئون الفارون من النزاعات المسلحة في خطر.',
    'يستخدم المجندون وسائل التواصل الاجتماعي والتكنولوجيات الجديدة.',
    'يجب إنهاء إفلات المتجرين من العقاب أمام المحاكم.',
    'الضحايا ليسوا مجرمين ويجب تدريب الشرطة.',
    'ما ينقصنا هو الإرادة السياسية.',
  ],
  zh: [
    '幸存者需要庇护所和重新融入社会。',
    '贫困和不平等是根源。',
    '宣传活动可以提高认识，减少污名。',
    '民间社会和私营部门应建立伙伴关系。',
    '逃离武装冲突的难民面临危险。',
    '招募者利用社交媒体和新技术。',
    '贩运者有罪不罚，法院很少定罪。',
    '受害者不是罪犯，必须培训警察。',
    '缺少的是政治意愿。',
  ],
}

const first = (text: string, language: Language = 'en') => suggestMessages(text, language)[0]

describe('the messages suggested for a passage', () => {
  it.each(languages.flatMap((language) => messageIds.map((id, at) => [language, id, said[language][at]!] as const)))(
    'are right in %s for %s: %s',
    (language, id, sentence) => {
      expect(first(sentence, language)).toMatchObject({ message: id, support: true })
    },
  )

  it('are none where the crime is one of a list of scourges', () => {
    for (const sentence of [
      'We face terrorism, trafficking in persons, money-laundering and cybercrime.',
      'Drugs, weapons, human trafficking and piracy threaten us all.',
    ]) {
      expect(suggestMessages(sentence, 'en').filter(({ support }) => support)).toEqual([])
    }
    const both = 'Beside terrorism, drugs and human trafficking, we will train the police to see victims as victims.'
    expect(first(both)).toMatchObject({ message: 'M8', support: true })
  })

  it('count each phrase once, however often it is said', () => {
    const once = first('Their dignity matters.')!
    expect(first('Dignity, dignity and again dignity: their dignity matters.')).toEqual(once)
  })

  it('leave out what only looks like a phrase', () => {
    expect(suggestMessages('Electronic crime, cybercrime and cyber crime grow.', 'en')).not.toContainEqual(
      expect.objectContaining({ message: 'M6' }),
    )
  })

  it('count as support in a general debate only beside the subject', () => {
    const aside = 'We opened 40 schools to fight poverty and inequality. Human trafficking is an evil.'
    expect(suggestMessages(aside, 'en', 'general debate')[0]).toMatchObject({ message: 'M2', support: false })
    const meant = 'Human trafficking feeds on poverty and inequality.'
    expect(suggestMessages(meant, 'en', 'general debate')[0]).toMatchObject({ message: 'M2', support: true })
  })

  it('come from a codebook that has phrases for every message in every language, each in one place', () => {
    for (const language of languages) {
      for (const { id, phrases } of readyCodebook(language).messages) {
        const spelt = phrases.map(({ phrase }) => JSON.stringify(phrase))
        expect([language, id, spelt.filter((one, at) => spelt.indexOf(one) !== at)]).toEqual([language, id, []])
        expect(phrases.length).toBeGreaterThan(10)
      }
    }
    expect(nineMessages.version).toMatch(/^\d{4}-\d\d-\d\d$/)
  })
})
