import type { Language } from '../language/language.ts'

/** English as the United Nations writes it: the day before the month. */
const locales = { en: 'en-GB', es: 'es', fr: 'fr', ru: 'ru', zh: 'zh-Hans' } as const

/** The months of the United Nations' Arabic: the Levantine name and the Egyptian one, so that all States know them. */
const arabicMonths = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
]

/**
 * Tells whether a text is a day of the calendar.
 *
 * @param date such as `2017-06-23`
 */
export function isCalendarDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(date)
}

/**
 * A day in words, its digits the same in all six languages.
 *
 * @param date a calendar day such as `2017-06-23`
 */
export function longDate(date: string, language: Language): string {
  const day = new Date(`${date}T00:00:00Z`)
  if (language === 'ar') return `${day.getUTCDate()} ${arabicMonths[day.getUTCMonth()]} ${day.getUTCFullYear()}`
  const form = { day: 'numeric', month: 'long', year: 'numeric', numberingSystem: 'latn', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locales[language], form).format(day)
}
