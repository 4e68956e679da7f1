import { canonicalJson, type Json } from './canonical-json.ts'
import type { Entry } from './entry.ts'
import { sealedSameness } from './sealed.ts'

/** One value of a field, and who said it. */
export type Voice<Value> = {
  readonly value: Value
  readonly entry: string
  readonly number: number
  readonly author: string
  readonly organisation: string
  readonly said: string
}

/**
 * A field that keeps disagreement: usually one voice, several when authors wrote without having seen each other. Nothing
 * is overwritten; a person settles it by an entry that has seen them all.
 */
export type Field<Value> = readonly Voice<Value>[]

/**
 * Sets a field by an entry. What the author had seen, or had said before, gives way; what others said meanwhile stays
 * beside it. The entry's `seen` is the section's version, so the rule needs no clock.
 *
 * Others' voices that say the same stay too: if their author's word hung on ours, it would vanish when we change our
 * mind without having seen theirs.
 *
 * @param field the field before; undefined for one never set
 * @param value what the entry says
 * @param entry the entry in its place
 */
export function setField<Value extends Json>(
  field: Field<Value> | undefined,
  value: Value,
  entry: Entry,
): Field<Value> {
  const kept = (field ?? []).filter(
    (voice) => voice.number > entry.seen && voice.author !== entry.author && voice.entry !== entry.id,
  )
  const { id, number, author, organisation, said } = entry
  return [...kept, { value, entry: id, number, author, organisation, said }]
}

/** @returns the value when it is not in dispute, the last one said when it is; undefined for a field never set */
export function currentValue<Value>(field: Field<Value> | undefined): Value | undefined {
  return field?.at(-1)?.value
}

/** @returns whether voices say different things and a person must settle it; sealed texts are compared by their digests */
export function isDisputed<Value extends Json>(field: Field<Value> | undefined): boolean {
  return new Set(field?.map((voice) => sameness(voice.value))).size > 1
}

function sameness(value: Json): string {
  return canonicalJson(withoutCiphertext(value))
}

/** The same value with each envelope replaced by its digest: two encryptions of one text differ, their digests do not. */
function withoutCiphertext(value: Json): Json {
  if (typeof value === 'string') return sealedSameness(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(withoutCiphertext)
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [[name, withoutCiphertext(member)]],
    ),
  )
}
