import { canonicalJson, currentValue, type Field, type Json } from '@clarion/journal'

type Body = { readonly [name: string]: Json }

/** @returns whether a kind describes by fields: each may be said alone, and what was wrong is taken back by its name */
export function describesByFields(names: readonly string[]): boolean {
  return names.includes('cleared')
}

/** @returns what a section of fields says now, as a body: what its form begins with */
export function fieldsNow(state: unknown): Body {
  if (typeof state !== 'object' || state === null) return {}
  return Object.fromEntries(
    Object.entries(state as Readonly<Record<string, Field<Json>>>).flatMap(([name, field]) => {
      const value = currentValue(field)
      return value === undefined || value === null ? [] : [[name, value]]
    }),
  )
}

/**
 * Of a form that began with what was known, only what changed: to say the rest again would put our name under what
 * others said. What was emptied is taken back.
 *
 * @param before what the form began with
 * @param after what it says now
 */
export function changedFields(before: Body, after: Body): Body {
  const said = Object.entries(after).filter(
    ([name, value]) => before[name] === undefined || canonicalJson(before[name]) !== canonicalJson(value),
  )
  const cleared = Object.keys(before).filter((name) => after[name] === undefined)
  return { ...Object.fromEntries(said), ...(cleared.length > 0 ? { cleared } : {}) }
}
