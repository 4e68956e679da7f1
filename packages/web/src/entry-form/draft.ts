import type { Json } from '@clarion/journal'
import type { FormField } from './form-field.ts'

/**
 * What stands in a form while somebody types: texts as they are typed, codes, lists. Kept apart from the body so that
 * half a date is no error yet and "nothing said" is not "no".
 */
export type Draft = string | readonly Draft[] | { readonly [name: string]: Draft } | undefined

/** @returns a draft in which nothing was said, with what the schema presets */
export function emptyDraft(field: FormField): Draft {
  if (field.preset !== undefined) return draftOf(field, field.preset)
  if (field.type === 'group') return fromFields(field.fields, emptyDraft)
  // A list that must have something begins with one line to fill.
  if (field.type === 'list') return field.required && field.least > 0 ? [emptyDraft(field.item)] : undefined
  return field.type === 'several' ? undefined : ''
}

/** @returns the draft that says what a body says: to change what was recorded, or to go on from a suggestion */
export function draftOf(field: FormField, said: Json | undefined): Draft {
  if (said === undefined || said === null) return emptyDraft({ ...field, preset: undefined })
  switch (field.type) {
    case 'group':
      return fromFields(field.fields, (member) => draftOf(member, isRecord(said) ? said[member.name] : undefined))
    case 'list':
      return Array.isArray(said) ? said.map((item: Json) => draftOf(field.item, item)) : []
    case 'several':
      return Array.isArray(said) ? said.map(String) : []
    case 'yes-no':
      return said === true ? 'yes' : 'no'
    case 'instant':
      return localInstant(String(said))
    default:
      return String(said)
  }
}

/**
 * What a draft says, as the body of an entry: what was left empty is left out.
 *
 * @returns undefined where nothing was said; texts that are no number or day come through as they are, for the schema to
 *   refuse
 */
export function saidIn(field: FormField, draft: Draft): Json | undefined {
  switch (field.type) {
    case 'group': {
      const members = isGroup(draft) ? draft : {}
      const said = field.fields.flatMap((member): [string, Json][] => {
        const value = saidIn(member, members[member.name])
        return value === undefined ? [] : [[member.name, value]]
      })
      // What need not be said and was not is left out whole, or its members would be missed.
      return said.length === 0 && !field.required ? undefined : Object.fromEntries(said)
    }
    case 'list': {
      if (!Array.isArray(draft)) return field.required ? [] : undefined
      return draft.map((item) => saidIn(field.item, item) ?? null)
    }
    case 'several':
      return Array.isArray(draft) ? draft.map(String) : field.required ? [] : undefined
    case 'yes-no':
      return draft === 'yes' ? true : draft === 'no' ? false : undefined
    default: {
      const text = typeof draft === 'string' ? draft.trim() : ''
      if (text === '') return undefined
      if (field.type === 'number') return Number.isFinite(Number(text)) ? Number(text) : text
      return field.type === 'instant' ? utcInstant(text) : text
    }
  }
}

/** @returns whether anybody has said anything in it yet */
export function isUntouched(field: FormField, draft: Draft): boolean {
  return JSON.stringify(saidIn(field, draft) ?? null) === JSON.stringify(saidIn(field, emptyDraft(field)) ?? null)
}

/** @returns an instant as the browser's field for day and hour shows it, in the reader's own time: `2026-11-24T14:05` */
export function localInstant(instant: string): string {
  const time = new Date(instant)
  if (Number.isNaN(time.getTime())) return instant
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`
}

function utcInstant(text: string): string {
  const time = new Date(text)
  return Number.isNaN(time.getTime()) ? text : time.toISOString()
}

/** @returns whether a draft is that of a group */
export function isGroup(draft: Draft): draft is { readonly [name: string]: Draft } {
  return typeof draft === 'object' && !Array.isArray(draft)
}

function isRecord(value: Json): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fromFields(fields: readonly FormField[], make: (field: FormField) => Draft): Draft {
  return Object.fromEntries(fields.map((field) => [field.name, make(field)]))
}
