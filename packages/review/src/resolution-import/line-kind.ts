import type { Language } from '../language/language.ts'

/** What a line is that is no paragraph. */
export type Furniture = 'page' | 'masthead' | 'organ' | 'closing' | 'annex' | 'rule' | 'note'

/** The symbol of a document: A/RES/72/1, A/71/L.81, A/C.3/74/L.12/Rev.1, E/CN.15/2020/1. */
export const symbolPattern =
  /\b[AES]\/(?:[A-Z]+(?:\.\d+)?\/)*(?:\d+|RES|L\.\d+|ES-\d+|S-\d+)(?:\/(?:\d+|[A-Z]+\.?\d*|L\.\d+|Rev\.\d+|Add\.\d+|Corr\.\d+))*/

const organ: Readonly<Record<Language, RegExp>> = {
  en: /^\s*The (?:General Assembly|Economic and Social Council|Human Rights Council|Security Council|Commission[\w ,]{0,60}|Conference of the Parties)\s*[,:]?\s*$/i,
  fr: /^\s*(?:L[’']Assemblée générale|Le Conseil (?:économique et social|des droits de l[’']homme|de sécurité)|La Commission[\p{L} ,’']{0,60})\s*[,:]?\s*$/iu,
  es: /^\s*(?:La Asamblea General|El Consejo (?:Económico y Social|de Derechos Humanos|de Seguridad)|La Comisión[\p{L} ,]{0,60})\s*[,:]?\s*$/iu,
  ru: /^\s*(?:Генеральная Ассамблея|Экономический и Социальный Совет|Совет по правам человека|Совет Безопасности|Комиссия[\p{L} ,]{0,60})\s*[,:]?\s*$/iu,
  ar: /^\s*(?:إن )?(?:الجمعية العامة|المجلس الاقتصادي والاجتماعي|مجلس حقوق الإنسان|مجلس الأمن)\s*[،,:]?\s*$/u,
  zh: /^\s*(?:大会|经济及社会理事会|人权理事会|安全理事会)\s*[，,：]?\s*$/u,
}

const meeting =
  /plenary meeting|séance plénière|sesión plenaria|пленарное заседание|الجلسة العامة \p{N}|第.{1,8}次全体会议/iu
const date =
  /^\s*\d{1,2}(?:er)?\s+(?:de\s+)?\p{L}{3,12}\s+(?:de\s+)?\d{4}\.?\s*(?:года|г\.)?\s*$|^\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/u
const annex = /^\s*(?:annex(?:e)?|anexo|приложение|المرفق|مرفق|附件)(?:\s+(?:[IVX]+|\d{1,2}))?\s*$/iu

const page = [
  /^\s*\*\d{6,8}\*\s*$/,
  /^\s*\d{2}-\d{5,6}(?:\s*\([A-Z]\))?(?:\s*\d{6})?(?:\s*\d{1,3}\/\d{1,3})?\s*$/,
  /^\s*\d{1,3}\/\d{1,3}(?:\s+\d{2}-\d{5,6})?\s*$/,
  /^\s*(?:page|página|стр\.?|صفحة|第)\s*\d{1,3}(?:\s*(?:of|de|из|页|\/)\s*\d{0,3})?\s*$/iu,
  /^\s*Please recycle\s*\S*\s*$/i,
]

const masthead = [
  /^\s*(?:United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|الأمم المتحدة|联合国).{0,40}$/iu,
  /^.{0,40}(?:Distr\.?|Distribución|التوزيع|分发)\s*[.:：].{0,40}$/iu,
  /^\s*(?:Original|Оригинал|الأصل|原文|原件)\s*[:：].*$/iu,
  /^\s*(?:General Assembly|Assemblée générale|Asamblea General|Генеральная Ассамблея|الجمعية العامة|大会)(?:\s+\d{1,2}\s+\p{L}+\s+\d{4})?\s*$/iu,
  /^.{0,40}(?:\bsession|período de sesiones|сессия|الدورة.{0,30}|届会议)\s*$/iu,
  /^\s*(?:Agenda item|Point\s.{0,20}ordre du jour|Tema\s.{0,20}programa|Пункт\s.{0,20}повестки дня|البند|议程项目).{0,60}$/iu,
  /^\s*(?:Resolution adopted by|Résolution adoptée par|Resolución aprobada por|Резолюция, принятая|قرار اتخذته|.{0,12}(?:大会|理事会).{0,20}决议).{0,80}$/iu,
  /^\s*(?:on|le|el)?\s*\d{1,2}(?:er)?\s+(?:de\s+)?\p{L}{3,12}\s+(?:de\s+)?\d{4}(?:\s+года)?\s*$/iu,
  /^\s*\[.{3,160}\]\s*$/u,
]

/** Whether a line names an agenda item, whose title then follows on the next. */
export const agendaItem =
  /^\s*(?:Agenda item|Point\s.{0,20}ordre du jour|Tema\s.{0,20}programa|Пункт\s.{0,20}повестки дня|البند|议程项目)/iu

/** How a footnote begins that is printed without a line above it. */
const footnote =
  /^\s*(?:\d{1,3}\s+)?(?:Ibid\.|United Nations, Treaty Series|Nations Unies, Recueil des Traités|Naciones Unidas, Treaty Series|Там же|Организация Объединенных Наций, Treaty Series|المرجع نفسه|同上|联合国[，,]《条约汇编》)/iu

/**
 * Tells what a line is that belongs to the sheet and not to the text.
 *
 * @param inHead whether the text has not begun: only there is a line a masthead or, with a date alone, part of one
 * @returns undefined for a line of the text, as far as can be told
 */
export function furnitureOf(line: string, language: Language, inHead: boolean): Furniture | undefined {
  if (/^\s*[_—–-]{5,}\s*$/.test(line)) return 'rule'
  if (page.some((pattern) => pattern.test(line))) return 'page'
  if (!inHead && footnote.test(line)) return 'note'
  const names = organ[language].test(line)
  if (names && (!inHead || /[,،，:：]\s*$/u.test(line))) return 'organ'
  if (names) return 'masthead'
  if (annex.test(line)) return 'annex'
  const bare = line.trim()
  if (symbolPattern.exec(bare)?.[0] === bare) return inHead ? 'masthead' : 'page'
  if (inHead && masthead.some((pattern) => pattern.test(line))) return 'masthead'
  if (inHead && symbolPattern.test(line) && bare.length < 60) return 'masthead'
  if (!inHead && (meeting.test(line) || date.test(line)) && bare.length < 60) return 'closing'
  return undefined
}
