import { type RawBuilder, sql } from 'kysely'

/** By what cases can be counted. Each is a text of our own; none is made of anything that was asked. */
export const dimensions = {
  quarter: { title: 'Quarter of the referral', code: sql`f.facts ->> 'quarter'` },
  year: { title: 'Year of the referral', code: sql`left(f.facts ->> 'opened', 4)` },
  'responder-type': { title: 'Type of first responder', code: sql`coalesce(f.facts ->> 'responderType', o.type)` },
  responder: { title: 'First responder', code: sql`o.name` },
  age: { title: 'Age at exploitation', code: sql`f.facts ->> 'age'` },
  gender: { title: 'Gender', code: sql`f.facts ->> 'gender'` },
  form: { title: 'Forms of exploitation', code: textList('form') },
  citizenship: { title: 'Citizenship', code: textList('citizenship') },
  status: { title: 'Status of the case', code: sql`f.facts ->> 'status'` },
  identification: { title: 'Identification', code: sql`coalesce(f.facts ->> 'identification', 'none')` },
} as const satisfies Record<string, { readonly title: string; readonly code: RawBuilder<unknown> }>

export type DimensionName = keyof typeof dimensions

/** @returns whether the text names a dimension */
export function isDimension(text: string): text is DimensionName {
  return Object.hasOwn(dimensions, text)
}

/** A set as one text, its codes in order: `forced-labour+sexual-exploitation`; null for a set that nobody described. */
function textList(name: 'form' | 'citizenship'): RawBuilder<unknown> {
  return sql`(select string_agg(code, '+' order by code) from jsonb_array_elements_text(
    case when jsonb_typeof(f.facts -> ${sql.lit(name)}) = 'array' then f.facts -> ${sql.lit(name)} end) as code)`
}
