import { z } from 'zod'

/**
 * Whether a list, an item or a wording was read in the source it names (`verified`), or written from general
 * knowledge and still waiting for a person to check it (`unverified`). Unverified values are shown with the title of
 * their source only and are never called authoritative.
 */
export type Provenance = 'verified' | 'unverified'

/** One value of a code list: the stable code that is stored, and its English label. */
export interface Term<Code extends string = string> {
  readonly code: Code
  readonly label: string
}

/** A closed list of codes with its labels, its source and a zod schema that accepts its codes and nothing else. */
export interface CodeList<Code extends string = string> {
  /** Stable name of the list, kebab-case, unique over all lists. */
  readonly name: string
  readonly title: string
  /** Where the values were read: instrument, standard or file, with article or field. */
  readonly source: string
  readonly provenance: Provenance
  readonly terms: readonly Term<Code>[]
  readonly codes: readonly Code[]
  /** One code. For a field that holds several, use {@link setOf}. */
  readonly schema: z.ZodEnum<{ [K in Code]: K }>
  /** Tells whether `value` is a code of the list; codes are compared exactly, case included. */
  readonly has: (value: string) => value is Code
  /** The English label of a code; a code of another list comes back as it is. */
  readonly labelOf: (code: string) => string
}

/** A code list seen from outside: what a data dictionary, a form or a filter needs, whatever its codes. */
export type AnyCodeList = Pick<CodeList, 'name' | 'title' | 'source' | 'provenance' | 'terms' | 'codes' | 'labelOf'>

/** What {@link codeList} is given: `terms` as pairs of code and English label, in the order of the source. */
export interface CodeListText<Code extends string> {
  readonly name: string
  readonly title: string
  readonly source: string
  readonly provenance: Provenance
  readonly terms: readonly (readonly [code: Code, label: string])[]
}

/**
 * Makes a code list from its text.
 *
 * @param text name, title, source, provenance and the terms as `[code, label]` pairs
 * @returns the list, frozen in meaning: codes never change once published, labels may be corrected
 * @throws Error when a code stands twice, because two meanings under one code cannot be told apart later
 * @example
 * const palermoActs = codeList({ name: 'palermo-acts', ..., terms: [['recruitment', 'Recruitment'], ...] })
 * palermoActs.schema.parse('recruitment')
 */
export function codeList<const Code extends string>(text: CodeListText<Code>): CodeList<Code> {
  const { name, title, source, provenance } = text
  const terms = text.terms.map(([code, label]) => ({ code, label }))
  const labels = new Map<string, string>(text.terms)
  if (labels.size !== terms.length) throw new Error(`Code list ${name}: a code stands twice.`)
  const codes = terms.map(({ code }) => code)
  const has = (value: string): value is Code => labels.has(value)
  const labelOf = (code: string) => labels.get(code) ?? code
  // The labels travel in the schema's meta, as those of `choice` do: forms and dictionaries say what the list says.
  const schema = z.enum(codes).meta({ labels: Object.fromEntries(labels) })
  return { name, title, source, provenance, terms, codes, schema, has, labelOf }
}

/**
 * The schema of a set of codes: an array without repetition. Form, means, role and citizenship are sets, never one
 * value; an empty set says that nothing is known, not that the answer is no.
 *
 * @param list the list the members come from
 * @returns a zod schema of an array of distinct codes
 */
export function setOf<Code extends string>(list: Pick<CodeList<Code>, 'schema' | 'title'>) {
  return z
    .array(list.schema)
    .refine((codes) => new Set(codes).size === codes.length, { error: `${list.title}: each value stands once.` })
}
