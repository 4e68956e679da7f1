import { z } from 'zod'
import { type AnyCodeList, type CodeList, setOf } from './code-lists/code-list.ts'
import { countryCode } from './code-lists/countries.ts'
import { languageCode } from './code-lists/languages.ts'

/** An identifier made by the author's device: UUID of version 7. */
export const identifierField = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'must be a UUID of version 7')

/** An organisation of the programme. */
export const organisationField = identifierField.meta({ title: 'Organisation', widget: 'organisation' })

/** A calendar day, `2026-11-24`. */
export const dayField = z.iso.date()

/**
 * An instant in UTC, `2026-11-24T14:05:00Z`; milliseconds allowed. It is kept with exactly three decimals, because
 * instants are compared as texts, and `…00.500Z` sorts before `…00Z`.
 */
export const instantField = z.iso.datetime().overwrite((text) => {
  const time = Date.parse(text)
  return Number.isNaN(time) ? text : new Date(time).toISOString()
})

/** A line of text: a name, a place. */
export const lineField = z.string().trim().min(1).max(300)

/** A paragraph of text, as a person writes it. */
export const paragraphField = z.string().trim().min(1).max(10_000).meta({ widget: 'paragraph' })

/** A short machine-readable code of an extensible list. */
export const codeField = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be a code in lower case')

/** A country by its ISO 3166-1 alpha-3 code. */
export const countryField = countryCode.meta({ widget: 'country', examples: ['ALB', 'GBR', 'NGA', 'PHL', 'VNM'] })

/** A language by its ISO 639-3 code. */
export const languageField = languageCode.meta({ widget: 'language', examples: ['eng', 'sqi', 'vie', 'tgl', 'ara'] })

/** Several countries, each once; none says that nothing is known. */
export const countriesField = z.array(countryField).max(20).refine(eachOnce, 'each country stands once')

/** Several languages, each once. */
export const languagesField = z.array(languageField).max(20).refine(eachOnce, 'each language stands once')

function eachOnce(items: readonly string[]): boolean {
  return new Set(items).size === items.length
}

/**
 * A choice of our own: codes with their English labels in one place. The labels travel in the schema's meta, so that a
 * form, a data dictionary and a translation find them.
 *
 * @example choice({ phone: 'Telephone', 'in-person': 'In person' }).meta({ title: 'How to reach the person' })
 */
export function choice<const Code extends string>(labels: Readonly<Record<Code, string>>) {
  // Object.keys forgets the type of the keys, and a literal of our own has no others.
  return z.enum(Object.keys(labels) as Code[]).meta({ labels })
}

/** Several of a choice of our own, each once; none says that nothing is known. */
export function choices<const Code extends string>(labels: Readonly<Record<Code, string>>) {
  return z.array(choice(labels)).refine(eachOnce, 'each value stands once').meta({ labels, widget: 'set' })
}

/** One code of a published list, with its labels. */
export function oneOf<Code extends string>(list: CodeList<Code>) {
  return list.schema.meta({ title: list.title, labels: labelsOf(list), list: list.name })
}

/** Several codes of a published list, each once; none says that nothing is known. */
export function someOf<Code extends string>(list: CodeList<Code>) {
  return setOf(list).meta({ title: list.title, labels: labelsOf(list), list: list.name, widget: 'set' })
}

function labelsOf(list: AnyCodeList): Record<string, string> {
  return Object.fromEntries(list.terms.map(({ code, label }) => [code, label]))
}
