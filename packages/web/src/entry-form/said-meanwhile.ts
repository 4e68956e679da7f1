import { canonicalJson, type Field, type Json } from '@clarion/journal'

type Body = { readonly [name: string]: Json }

/** What the same member saved for a field in another window after this form had begun. */
export type SaidMeanwhile = {
  readonly name: string
  /** What they said there; null for what was taken back. */
  readonly value: Json
  readonly at: string
  readonly entry: string
}

/**
 * Two people who write one field without having seen each other both stay: a person settles it. One person who does so in
 * two windows would lose the first word without being told, because whoever speaks twice has changed their mind.
 *
 * @param state what the section says now: fields, or a state that has them under `fields`
 * @param author who is about to speak
 * @param seen the section's version when the form began
 * @param said what the form is about to say: changed fields, and under `cleared` those that are taken back
 * @param normal brings a value into the form in which the form says it
 * @returns the author's own words that would be replaced by other ones
 */
export function saidMeanwhile(
  state: unknown,
  author: string,
  seen: number,
  said: Body,
  normal: (name: string, value: Json) => Json | undefined = (_name, value) => value,
): SaidMeanwhile[] {
  const fields = fieldsIn(state)
  const cleared = Array.isArray(said['cleared']) ? said['cleared'].map(String) : []
  const about = [
    ...Object.entries(said).filter(([name]) => name !== 'cleared'),
    ...cleared.map((name) => [name, null] as const),
  ]
  return about.flatMap(([name, mine]) => {
    const own = fields[name]?.findLast((voice) => voice.author === author && voice.number > seen)
    if (!own) return []
    const theirs = own.value === null ? null : (normal(name, own.value) ?? null)
    if (canonicalJson(theirs) === canonicalJson(mine ?? null)) return []
    return [{ name, value: own.value, at: own.said, entry: own.entry }]
  })
}

function fieldsIn(state: unknown): Readonly<Record<string, Field<Json> | undefined>> {
  if (typeof state !== 'object' || state === null) return {}
  const fields = 'fields' in state && typeof state.fields === 'object' && state.fields !== null ? state.fields : state
  return Object.fromEntries(
    Object.entries(fields as Readonly<Record<string, unknown>>).filter(([, field]) => Array.isArray(field)),
  ) as Readonly<Record<string, Field<Json>>>
}
