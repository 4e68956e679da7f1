import { isSealedSchema, type Json } from '@clarion/journal'
import type { z } from 'zod'
import type { FieldShape, FormField, GroupField, Option } from './form-field.ts'
import { countryOptions, languageOptions } from './world-options.ts'

type Meta = {
  readonly title?: string
  readonly description?: string
  readonly widget?: string
  readonly labels?: Readonly<Record<string, string>>
}

/** A paragraph; the programme may have texts to start some of them from. */
const longTexts: ReadonlySet<string> = new Set(['paragraph', 'note-text', 'referral-text'])

const known = new WeakMap<z.ZodType, GroupField>()

/**
 * The form of an entry kind's body, drawn from the very schema that the door checks it with: titles, hints, code lists
 * and what is sealed stand there once and for all.
 *
 * @param body the kind's schema; an object
 * @throws TypeError for a schema that no form can be drawn of: a new sort of body needs a new sort of control
 */
export function formOf(body: z.ZodType): GroupField {
  const drawn = known.get(body) ?? fieldOf(body, '')
  if (drawn.type !== 'group') throw new TypeError('the body of an entry is an object')
  known.set(body, drawn)
  return drawn
}

function fieldOf(schema: z.ZodType, name: string): FormField {
  let inner = schema
  let meta: Meta = {}
  let required = true
  let preset: Json | undefined
  for (;;) {
    // The outermost word counts: `choice(...).optional().meta({ title })`.
    meta = { ...(inner.meta() as Meta | undefined), ...meta }
    const { def } = inner._zod as z.core.$ZodTypes['_zod']
    if (def.type === 'optional' || def.type === 'nullable' || def.type === 'readonly') {
      required = false
      inner = def.innerType as z.ZodType
    } else if (def.type === 'default') {
      required = false
      preset ??= def.defaultValue as Json
      inner = def.innerType as z.ZodType
    } else break
  }
  return {
    ...shapeOf(inner, meta),
    name,
    title: meta.title ?? spelt(name),
    hint: meta.description,
    required,
    sealed: isSealedSchema(inner),
    widget: meta.widget,
    preset,
  }
}

function shapeOf(schema: z.ZodType, meta: Meta): FieldShape {
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  switch (def.type) {
    case 'string':
      return textShape(schema as z.ZodString, meta)
    case 'number': {
      const { minValue, maxValue, format } = schema as z.ZodNumber
      return {
        type: 'number',
        least: finite(minValue),
        most: finite(maxValue),
        whole: format?.includes('int') ?? false,
      }
    }
    case 'boolean':
      return { type: 'yes-no' }
    case 'enum':
      return { type: 'one', options: optionsOf(Object.values(def.entries).map(String), meta) }
    case 'array': {
      const item = fieldOf(def.element as z.ZodType, '')
      const { least, most } = lengthOf(schema)
      if (item.type === 'one') return { type: 'several', options: item.options, least }
      return { type: 'list', item, least, most }
    }
    case 'object':
      return {
        type: 'group',
        fields: Object.entries(def.shape).map(([name, member]) => fieldOf(member as z.ZodType, name)),
      }
    default:
      throw new TypeError(`no form can be drawn of a ${def.type}`)
  }
}

function textShape(schema: z.ZodString, { widget }: Meta): FieldShape {
  if (widget === 'country') return { type: 'one', options: countryOptions }
  if (widget === 'language') return { type: 'one', options: languageOptions }
  if (schema.format === 'date') return { type: 'day' }
  if (schema.format === 'datetime') return { type: 'instant' }
  return { type: 'text', long: widget !== undefined && longTexts.has(widget), longest: lengthOf(schema).most }
}

function optionsOf(codes: readonly string[], { labels = {} }: Meta): Option[] {
  return codes.map((code) => ({ code, label: labels[code] ?? spelt(code) }))
}

/** The bounds of the length of a list or a text. They stand among the checks; a copy of a schema does not carry them elsewhere. */
function lengthOf(schema: z.ZodType): { least: number; most: number | undefined } {
  let least = 0
  let most: number | undefined
  for (const check of schema.def.checks ?? []) {
    const { def } = check._zod as z.core.$ZodChecks['_zod']
    if (def.check === 'min_length') least = Math.max(least, def.minimum)
    if (def.check === 'max_length') most = Math.min(most ?? def.maximum, def.maximum)
  }
  return { least, most }
}

function finite(bound: number | null | undefined): number | undefined {
  return bound !== null && bound !== undefined && Number.isFinite(bound) && Math.abs(bound) < Number.MAX_SAFE_INTEGER
    ? bound
    : undefined
}

/** `nextReview` and `not-able-now` as a person reads them. */
export function spelt(name: string): string {
  const text = name
    .replace(/-/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
