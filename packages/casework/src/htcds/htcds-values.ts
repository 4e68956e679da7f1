import { z } from 'zod'
import type { CodeList } from '../code-lists/code-list.ts'
import { countryCode, readCountry } from '../code-lists/countries.ts'
import { languageCode, readLanguage } from '../code-lists/languages.ts'

/** How a value stands in a file (text) and in the program (typed). Each is a codec: decoding reads, encoding writes. */
type Text = z.ZodString

const longest = 100_000
const text = z.string().max(longest, { error: `The text is longer than ${longest} characters.` })

/** Makes a codec from a reader that answers undefined for what it does not understand, and the words for that. */
function codec<Output extends z.ZodType>(
  output: Output,
  read: (text: string) => z.input<Output> | undefined,
  write: (value: z.input<Output>) => string,
  reason: string,
): z.ZodCodec<Text, Output> {
  return z.codec(text, output, {
    decode: (input, context) => {
      const value = read(input.trim())
      if (value !== undefined) return value
      context.issues.push({ code: 'custom', message: reason, input })
      return z.NEVER
    },
    encode: write,
  })
}

/** Text as it stands, spaces and line ends included. */
export const freeText = text

/** One value of a closed list, by its code or by its published label. */
export function picklist<Code extends string>(list: CodeList<Code>) {
  const byText = new Map(list.terms.flatMap(({ code, label }) => [[label, code] as const, [code, code] as const]))
  return codec(list.schema, (value) => byText.get(value), String, `Not a value of the list "${list.title}".`)
}

/** Reads the members of a set parted by semicolons; each once, in the order of the file. */
function readMembers<Member>(value: string, read: (member: string) => Member | undefined): Member[] | undefined {
  const members = value
    .split(';')
    .map((member) => member.trim())
    .filter((member) => member !== '')
    .map(read)
  const known = members.filter((member) => member !== undefined)
  return known.length === members.length && known.length > 0 ? [...new Set(known)] : undefined
}

/** Several values of a closed list, parted by semicolons. One that is not in the list makes the field a problem. */
export function multiselect<Code extends string>(list: CodeList<Code>) {
  const byText = new Map(list.terms.flatMap(({ code, label }) => [[label, code] as const, [code, code] as const]))
  return codec(
    z.array(list.schema),
    (value) => readMembers(value, (member) => byText.get(member)),
    (codes) => codes.join(';'),
    `Not all are values of the list "${list.title}".`,
  )
}

const readCountryCode = (value: string) => readCountry(value)?.alpha3
const writeCountryCode = (alpha3: string) => readCountry(alpha3)?.alpha2 ?? alpha3

/** A country: alpha-2 or alpha-3 is read, alpha-3 is held, alpha-2 is written, which every field of HTCDS allows. */
export const country = codec(countryCode, readCountryCode, writeCountryCode, 'Not an ISO 3166-1 country code.')

/** Several countries, parted by semicolons. */
export const countrySet = codec(
  z.array(countryCode),
  (value) => readMembers(value, readCountryCode),
  (codes) => codes.map(writeCountryCode).join(';'),
  'Not all are ISO 3166-1 country codes.',
)

/**
 * A language: ISO 639-1, 639-2 or 639-3 is read, the three letters of ISO 639-3 are held and written. They are those
 * of 639-2/T wherever 639-2 has a code of its own; for others, such as Dari, 639-3 says more.
 */
export const language = codec(
  languageCode,
  (value) => readLanguage(value)?.alpha3 ?? (/^[a-z]{3}$/.test(value) ? value : undefined),
  String,
  'Not an ISO 639 language code.',
)

function readDate(value: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  if (year === undefined) return undefined
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  // 31 February rolls over to March and comes back another day; so does a year below 100.
  return date.toISOString().slice(0, 10) === value ? value : undefined
}

/** A calendar date as YYYY-MM-DD. Other orders are refused: 03/05 is two days in two countries. */
export const date = codec(z.iso.date(), readDate, String, 'Not a date written YYYY-MM-DD.')

const numeral = /^-?(0|[1-9]\d*)(\.\d+)?(e-?\d+)?$/

function number(low: number, high: number, whole: boolean, reason: string) {
  const read = (value: string) => {
    // Adding nought turns a negative zero into zero, which is how it is written.
    const parsed = numeral.test(value) ? Number(value) + 0 : Number.NaN
    return parsed >= low && parsed <= high && (!whole || Number.isInteger(parsed)) ? parsed : undefined
  }
  return codec(z.number().min(low).max(high), read, String, reason)
}

/** Age in years; a whole number. */
export const age = number(0, 130, true, 'Not an age in whole years from 0 to 130.')
/** A count of children; a whole number. */
export const childCount = number(0, 99, true, 'Not a whole number from 0 to 99.')
/** Decimal degrees north. */
export const latitude = number(-90, 90, false, 'Not a latitude in decimal degrees from -90 to 90.')
/** Decimal degrees east. */
export const longitude = number(-180, 180, false, 'Not a longitude in decimal degrees from -180 to 180.')

const truths = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['false', false],
  ['0', false],
  ['no', false],
])

/** Yes or no. An empty cell is neither: it is absent, because an unanswered box is not a refusal. */
export const checkbox = codec(
  z.boolean(),
  (value) => truths.get(value.toLowerCase()),
  String,
  'Not one of true, false, 1, 0, yes, no.',
)

// The expression is the standard's own.
const e164 = z.string().regex(/^\+?[1-9]\d{1,14}$/)

/** A telephone number after E.164, digits only. Spaces are not taken out: "(0)" among them changes the number. */
export const phone = codec(
  e164,
  (value) => e164.safeParse(value).data,
  String,
  'Not a telephone number after E.164: + and up to fifteen digits, no spaces.',
)
