import type { CompiledMessage, CompiledMessageToken } from '@lingui/message-utils/compileMessage'

/** What a message may be given. */
export type MessageValues = Readonly<Record<string, string | number>>

/**
 * Fills in a compiled ICU message: values, plural, selectordinal, select and number. Dates come as texts, made by the
 * caller who knows the time zone.
 *
 * @param message compiled by `@lingui/message-utils`
 * @param language BCP 47, with its digits where they matter; rules plurals and digits
 * @param values by name; one that is missing shows as its name, so that a gap is seen and nothing breaks
 * @param insert what is done to a text before it goes in: where lines run from the right it is shut off from them
 */
export function formatMessage(
  message: CompiledMessage,
  language: string,
  values: MessageValues,
  insert: (text: string) => string = (text) => text,
): string {
  return message.map((token) => formatToken(token, language, values, insert)).join('')
}

function formatToken(
  token: CompiledMessageToken,
  language: string,
  values: MessageValues,
  insert: (text: string) => string,
): string {
  if (typeof token === 'string') return token
  const [name, type, format] = token
  const value = values[name] ?? name
  if (type === undefined) return typeof value === 'number' ? number(value, language) : insert(value)
  if (type === 'number') return number(Number(value), language)
  if (!isChoices(format)) return String(value)
  const chosen = type === 'select' ? format[String(value)] : format[pluralCase(format, type, language, Number(value))]
  const branch = chosen ?? format['other'] ?? []
  if (type === 'select') return formatMessage(branch, language, values, insert)
  return branch
    .map((part) => (part === '#' ? number(Number(value), language) : formatToken(part, language, values, insert)))
    .join('')
}

type Choices = Readonly<Record<string, CompiledMessage>>

function isChoices(format: unknown): format is Choices {
  return typeof format === 'object' && format !== null
}

/** An exact case (`=0`) comes before the language's own categories. */
function pluralCase(choices: Choices, type: string, language: string, value: number): string {
  const exact = `=${value}`
  if (exact in choices || String(value) in choices) return exact in choices ? exact : String(value)
  return new Intl.PluralRules(language, { type: type === 'selectordinal' ? 'ordinal' : 'cardinal' }).select(value)
}

function number(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value)
}
