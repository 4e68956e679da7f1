/** The parts of a JSON Schema that a dictionary reads. */
export type FieldSchema = {
  readonly type?: string
  readonly title?: string
  readonly description?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly list?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly widget?: string
  readonly items?: FieldSchema
  readonly properties?: Readonly<Record<string, FieldSchema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly FieldSchema[]
  readonly oneOf?: readonly FieldSchema[]
  readonly 'x-sealed'?: boolean
}

/** A line of the dictionary: one field of a body, however deep it lies. */
export type DescribedField = {
  /** With dots and brackets where it lies deeper: `answers[].note`. */
  readonly name: string
  readonly title: string
  readonly required: boolean
  readonly sealed: boolean
  /** What may stand there, in words. */
  readonly values: string
}

/** A choice with more values than this is described by its code list, or by their number. */
const fewValues = 12

/**
 * Lays a body's schema out as lines, in the order in which a form would ask.
 *
 * @param schema the JSON Schema of a body
 * @returns one line per field; a field inside a list or an object follows the one that holds it
 */
export function describeFields(schema: FieldSchema, path = ''): DescribedField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = path === '' ? key : `${path}.${key}`
    const inner = field.items?.properties ? field.items : field
    return [
      {
        name,
        title: [field.title, field.description].filter(Boolean).join('. '),
        required: schema.required?.includes(key) ?? false,
        sealed: isSealed(field),
        values: describeValues(field),
      },
      ...describeFields(inner, inner === field ? name : `${name}[]`),
    ]
  })
}

function isSealed(field: FieldSchema): boolean {
  return field['x-sealed'] === true || (field.items !== undefined && isSealed(field.items))
}

function describeValues(field: FieldSchema): string {
  const { items, list, widget } = field
  const codes = field.enum ?? items?.enum
  const several = items !== undefined
  if (list ?? items?.list) return `${several ? 'set of ' : ''}list \`${list ?? items?.list}\``
  if (codes && codes.length <= fewValues)
    return `${several ? 'set of ' : ''}${codes.map((code) => `\`${code}\``).join(', ')}`
  if (codes) return `${several ? 'set of ' : ''}one of ${codes.length} codes`
  if (items?.properties) return 'list of:'
  if (items) return `list of ${describeValues(items)}`
  if (field.properties) return 'made of:'
  const choices = field.anyOf ?? field.oneOf
  if (choices) return [...new Set(choices.map(describeValues))].join(' or ')
  return widgets[widget ?? ''] ?? formats[field.format ?? ''] ?? types[field.type ?? ''] ?? 'any'
}

const widgets: Readonly<Record<string, string>> = {
  country: 'country (ISO 3166-1 alpha-3)',
  language: 'language (ISO 639-3)',
  organisation: 'organisation of the programme',
  service: 'service of the directory',
  paragraph: 'text',
  'note-text': 'text',
  'referral-text': 'text',
}

const formats: Readonly<Record<string, string>> = {
  'date-time': 'instant (UTC)',
  date: 'day',
  email: 'e-mail address',
}

const types: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'yes or no',
}
