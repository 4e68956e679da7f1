import { z } from 'zod'

/** An identifier made by the author's device: UUID of version 7. */
export const identifierField = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'must be a UUID of version 7')

/** A calendar day, `2026-11-24`. */
export const dayField = z.iso.date()

/** An instant in UTC, kept with exactly three decimals, because instants are compared as texts. */
export const instantField = z.iso.datetime().overwrite((text) => {
  const time = Date.parse(text)
  return Number.isNaN(time) ? text : new Date(time).toISOString()
})

/** A line: a title, a name, a symbol. */
export const lineField = z.string().trim().min(1).max(300)

/** A few paragraphs, as a person writes them. */
export const wordsField = z.string().trim().min(1).max(10_000).meta({ widget: 'paragraph' })

/** A paragraph of a draft: one line without doubled blanks, which is what diffs, anchors and brackets count in. */
export const paragraphTextField = z
  .string()
  .max(10_000)
  .overwrite((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .min(1)
  .meta({ widget: 'paragraph' })

/** A State by its ISO 3166-1 alpha-3 code. */
export const stateField = z.string().regex(/^[A-Z]{3}$/, 'must be the three letters of a State')

/** A State by its three letters, or a group by its short name: `NOR`, `G77`, `ASIA-PACIFIC`. */
export const partyField = z
  .string()
  .regex(/^[A-Z][A-Z0-9-]{1,31}$/, 'must be the three letters of a State or the short name of a group')

/** Who speaks: a State, or a group and those of it that do not share the position. */
export const proposerField = z.strictObject({
  party: partyField.meta({ title: 'State or group' }),
  except: z
    .array(stateField)
    .max(200)
    .refine(eachOnce, 'each State stands once')
    .meta({ title: 'But for', description: 'Members of the group that do not share the position.' }),
})

/** Several who speak together, each once. */
export const proposersField = z
  .array(proposerField)
  .min(1)
  .max(200)
  .refine((those) => eachOnce(those.map(({ party }) => party)), 'each State or group stands once')
  .meta({ title: 'By whom' })

/** The id of a paragraph within a declaration. */
export const paragraphIdField = z.string().regex(/^p[1-9]\d{0,5}$/, 'must be a paragraph of the text')

/** The id of a message of a hearing: `M1`, or the hearing's own. */
export const messageIdField = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'must be the id of a message')

/** @returns whether no item stands twice */
export function eachOnce(items: readonly unknown[]): boolean {
  return new Set(items).size === items.length
}

/** A choice of our own: codes with their English labels, which travel in the schema's meta. */
export function choice<const Code extends string>(labels: Readonly<Record<Code, string>>) {
  // Object.keys forgets the type of the keys, and a literal of our own has no others.
  return z.enum(Object.keys(labels) as Code[]).meta({ labels })
}
