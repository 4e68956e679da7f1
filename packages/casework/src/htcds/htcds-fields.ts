import { z } from 'zod'
import data from './fields.json' with { type: 'json' }

const htcdsField = z.strictObject({
  /** Name with prefix, as it heads a column: `prs_Gender`. */
  name: z.string(),
  section: z.string(),
  label: z.string(),
  type: z.enum([
    'text',
    'long-text',
    'date',
    'number',
    'geolocation',
    'checkbox',
    'picklist',
    'multiselect',
    'lookup-organisation',
    'lookup-person',
    'lookup-user',
  ]),
  /** Marked Core by the standard: what an organisation is expected to keep. */
  core: z.boolean(),
  status: z.enum(['draft', 'deprecated']),
  /** Name of the code list that closes the field, where the standard lists its values. */
  list: z.string().nullable(),
})

export type HtcdsField = z.infer<typeof htcdsField>

/**
 * The 84 fields of the Human Trafficking Case Data Standard, version 2.0 (IOM, CC BY 4.0; commit 3c2f653 of
 * github.com/UNMigration/HTCDS): the 93 rows of its field table without the 9 example questions of the section on
 * assessment, which have neither name nor type. One of the 84, per_Organisation, has a name and nothing else in the
 * table; it is read as text. 40 fields are core, 3 deprecated (2 of those core), so 81 are written.
 *
 * Core says what an organisation should keep, not what a record must hold: a record without a core field is read
 * like any other, because an unknown value is not an error. `missingCoreFields` tells which are absent. Deprecated
 * fields are read, so that nothing in an older file is lost, and never written: the standard replaced the
 * vulnerabilities by repeated assessments and the agreement on data by its section on consent.
 *
 * IOM's conditions: use in keeping with its mandate, no suggestion that it endorses a product, no logo.
 */
export const htcdsFields: readonly HtcdsField[] = z.array(htcdsField).parse(data)

const byName = new Map(htcdsFields.map((field) => [field.name, field]))

/**
 * Finds a field by its name with prefix.
 *
 * @param name for example `vic_MethodsOfControl`; exact, case included
 * @returns the field, or undefined when the standard has none of this name
 */
export function findHtcdsField(name: string): HtcdsField | undefined {
  return byName.get(name)
}
