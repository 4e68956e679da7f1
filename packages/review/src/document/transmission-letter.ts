import type { Language } from '../language/language.ts'
import type { TransmissionLetter } from './review-document.ts'

/** The formulas of a letter of transmission. `{title}` stands for what is sent. */
type LetterFormulas = {
  readonly from: string
  readonly salutation: string
  readonly transmit: string
  readonly closing: string
  readonly to: readonly string[]
}

/** After letters Presidents of the General Assembly have sent (English); the other five carried over. */
const formulas: Readonly<Record<Language, LetterFormulas>> = {
  ar: {
    from: 'رئيس الجمعية العامة',
    salutation: 'صاحب السعادة،',
    transmit: 'يسرني أن أحيل إليكم طيه الوثيقة المعنونة «{title}».',
    closing: 'وتفضلوا، سعادتكم، بقبول أسمى آيات التقدير.',
    to: ['جميع الممثلين الدائمين والمراقبين الدائمين لدى الأمم المتحدة', 'نيويورك'],
  },
  en: {
    from: 'The President of the General Assembly',
    salutation: 'Excellency,',
    transmit: 'I have the pleasure to transmit herewith the document entitled “{title}”.',
    closing: 'Please accept, Excellency, the assurances of my highest consideration.',
    to: ['All Permanent Representatives and Permanent Observers to the United Nations', 'New York'],
  },
  es: {
    from: 'La Presidencia de la Asamblea General',
    salutation: 'Excelencia:',
    transmit: 'Tengo el agrado de transmitir adjunto el documento titulado «{title}».',
    closing: 'Acepte, Excelencia, las seguridades de mi más alta consideración.',
    to: ['A todos los Representantes Permanentes y Observadores Permanentes ante las Naciones Unidas', 'Nueva York'],
  },
  fr: {
    from: 'La présidence de l’Assemblée générale',
    salutation: 'Excellence,',
    transmit: 'J’ai le plaisir de vous transmettre ci-joint le document intitulé «\u202f{title}\u202f».',
    closing: 'Veuillez agréer, Excellence, les assurances de ma très haute considération.',
    to: [
      'À l’ensemble des représentants permanents et observateurs permanents auprès de l’Organisation des Nations Unies',
      'New York',
    ],
  },
  ru: {
    from: 'Председатель Генеральной Ассамблеи',
    salutation: 'Ваше Превосходительство,',
    transmit: 'Имею честь препроводить настоящим документ, озаглавленный «{title}».',
    closing: 'Примите, Ваше Превосходительство, уверения в моем самом высоком уважении.',
    to: ['Всем постоянным представителям и постоянным наблюдателям при Организации Объединенных Наций', 'Нью-Йорк'],
  },
  zh: {
    from: '大会主席',
    salutation: '阁下：',
    transmit: '谨随函转递题为“{title}”的文件。',
    closing: '顺致最崇高的敬意。',
    to: ['各常驻联合国代表和常驻联合国观察员', '纽约'],
  },
}

/**
 * The usual letter, for whoever signs to alter.
 *
 * @param title of what is sent
 * @param date as `2017-06-23`
 * @param name of the President, as it is signed
 */
export function transmissionLetter(language: Language, title: string, date: string, name: string): TransmissionLetter {
  const { from, salutation, transmit, closing, to } = formulas[language]
  // A function, because `$&` in a title is two signs of the title.
  return { from, date, salutation, paragraphs: [transmit.replace('{title}', () => title)], closing, name, to }
}
