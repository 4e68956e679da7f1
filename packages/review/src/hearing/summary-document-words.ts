import type { Language } from '../language/language.ts'
import type { Exclusion, SummaryTranslation } from './summary-section.ts'

/** What a summary says as a document besides what its authors wrote. */
export type SummaryDocumentWords = {
  /** `{day}`, the day of the hearing. */
  readonly held: string
  /** Behind it, where the hearing has a mandate: `{mandate}`. */
  readonly mandate: string
  /** `{name}`, `{office}`, `{place}`, `{day}`. */
  readonly signed: string
  /** Over a translation that nobody has compared yet, by who drafted it. */
  readonly unreviewed: Readonly<Record<SummaryTranslation['drafted'], string>>
  /** For a statement of which it is not known who made it. */
  readonly unknown: string
  readonly leftOut: string
  readonly reasons: Readonly<Record<Exclusion['reason'], string>>
}

/** In the six languages. */
export const summaryDocumentWords: Readonly<Record<Language, SummaryDocumentWords>> = {
  ar: {
    held: 'موجز جلسة الاستماع المعقودة في {day}',
    mandate: 'الولاية: {mandate}',
    signed: '{name}، {office}، {place}، {day}',
    unreviewed: {
      machine: 'ترجمة آلية لم يراجعها أحد بعد',
      person: 'ترجمة لم يقارنها بالأصل شخص ثانٍ بعد',
    },
    unknown: 'لا يُعرف من تكلم',
    leftOut: 'رسائل لم ترد في الموجز، والسبب',
    reasons: {
      'no-evidence': 'لم يتطرق إليها أحد',
      merged: 'وردت مع رسالة أخرى',
      'off-topic': 'خارج ولاية جلسة الاستماع',
      'too-few': 'قالها عدد أقل من أن تُذكر دون تسمية أصحابها',
      protection: 'قد تدل على شخص بعينه',
    },
  },
  en: {
    held: 'Summary of the hearing held on {day}',
    mandate: 'Mandate: {mandate}',
    signed: '{name}, {office}, {place}, {day}',
    unreviewed: {
      machine: 'Machine-drafted translation, not yet reviewed by a person',
      person: 'Translation, not yet reviewed by a second person',
    },
    unknown: 'It is not known who spoke',
    leftOut: 'Messages that are not in the summary, and why',
    reasons: {
      'no-evidence': 'Nobody spoke of it',
      merged: 'Told together with another message',
      'off-topic': 'Outside the mandate of the hearing',
      'too-few': 'Said by too few to be told without naming them',
      protection: 'Would point to a person',
    },
  },
  es: {
    held: 'Resumen de la audiencia celebrada el {day}',
    mandate: 'Mandato: {mandate}',
    signed: '{name}, {office}, {place}, {day}',
    unreviewed: {
      machine: 'Traducción automática aún no revisada por una persona',
      person: 'Traducción aún no revisada por una segunda persona',
    },
    unknown: 'No se sabe quién habló',
    leftOut: 'Mensajes que no figuran en el resumen, y por qué',
    reasons: {
      'no-evidence': 'Nadie habló de ello',
      merged: 'Se expone junto con otro mensaje',
      'off-topic': 'Fuera del mandato de la audiencia',
      'too-few': 'Lo dijeron demasiado pocos para exponerlo sin nombrarlos',
      protection: 'Señalaría a una persona',
    },
  },
  fr: {
    held: 'Résumé de l’audition tenue le {day}',
    mandate: 'Mandat\u202f: {mandate}',
    signed: '{name}, {office}, {place}, {day}',
    unreviewed: {
      machine: 'Traduction automatique, pas encore relue par une personne',
      person: 'Traduction, pas encore relue par une seconde personne',
    },
    unknown: 'On ignore qui a parlé',
    leftOut: 'Messages qui ne figurent pas dans le résumé, et pourquoi',
    reasons: {
      'no-evidence': 'Personne n’en a parlé',
      merged: 'Présenté avec un autre message',
      'off-topic': 'Hors du mandat de l’audition',
      'too-few': 'Dit par trop peu de personnes pour être exposé sans les nommer',
      protection: 'Désignerait une personne',
    },
  },
  ru: {
    held: 'Резюме слушаний, состоявшихся {day}',
    mandate: 'Мандат: {mandate}',
    signed: '{name}, {office}, {place}, {day}',
    unreviewed: {
      machine: 'Машинный перевод, еще не проверенный человеком',
      person: 'Перевод, еще не проверенный вторым человеком',
    },
    unknown: 'Неизвестно, кто выступал',
    leftOut: 'Тезисы, не вошедшие в резюме, и причины',
    reasons: {
      'no-evidence': 'Об этом никто не говорил',
      merged: 'Изложен вместе с другим тезисом',
      'off-topic': 'Вне мандата слушаний',
      'too-few': 'Высказан слишком немногими, чтобы изложить его, не называя их',
      protection: 'Указывал бы на конкретного человека',
    },
  },
  zh: {
    held: '{day}听证会摘要',
    mandate: '授权：{mandate}',
    signed: '{name}，{office}，{place}，{day}',
    unreviewed: {
      machine: '机器翻译，尚未经人工审校',
      person: '译文，尚未经第二人审校',
    },
    unknown: '不知发言者为何人',
    leftOut: '未列入摘要的信息及其理由',
    reasons: {
      'no-evidence': '无人谈及',
      merged: '与另一条信息一并叙述',
      'off-topic': '超出听证会授权范围',
      'too-few': '提及者太少，叙述即会暴露其身份',
      protection: '会指向某个人',
    },
  },
}
