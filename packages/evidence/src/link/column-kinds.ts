import type { RecordColumn, RecordTable } from './record-table.ts'
import type { ValueKind } from './value-rules.ts'

/** What linkage makes of a column. */
export type ColumnKind = ValueKind | 'record id' | 'not compared' | 'given name' | 'family name' | 'full name' | 'date'

const BY_NAME: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(true_?)?(cluster|entity|person)(_?id)?$|^label$/, 'not compared'],
  [/e_?mail/, 'email'],
  [/phone|mobile|whatsapp|^tel/, 'phone'],
  [/post_?code|zip|postal|^plz/, 'code'],
  [/street_?(number|no|nr)|house_?(number|no|nr)/, 'code'],
  [/(first|given|fore).*(sur|last|family)|(sur|last|family).*(first|given|fore)/, 'full name'],
  [/sur_?name|last_?name|family_?name|apellido|nom_?(de_?)?famille/, 'family name'],
  [/first_?name|given_?name|forename|^nombre|^prenom/, 'given name'],
  [/place|city|town|suburb|address|street|district|village|region|country|nationality|ville|ciudad|lieu/, 'text'],
  [/(^|_)(dob|date|birthdate|geburtsdatum|naissance|nacimiento)($|_)|date_?of|birth_?date|birthday/, 'date'],
  [/^age($|_)|_age$/, 'age'],
  [/^(sex|gender)$/, 'category'],
  [/name|alias|^nom$/, 'full name'],
  [/(^|_)(ssn|soc_?sec|passport|id_?card|document)/, 'code'],
]

const RECORD_ID = /(^|_)(id|uuid|rec_?id|record)($|_)|^#$/

/**
 * Says for every column what it holds: by its name, and where the name says nothing by its values. One column with all
 * values different and a name like an identifier is the record id. A column holding known answers (`cluster`) is never
 * compared.
 *
 * @param table the table
 * @returns one kind per column
 */
export function columnKinds(table: RecordTable): ColumnKind[] {
  let haveId = false
  return table.columns.map((column): ColumnKind => {
    const name = plainName(column.name)
    const distinct = column.values.length - 1
    if (!haveId && distinct === table.rows && RECORD_ID.test(name)) {
      haveId = true
      return 'record id'
    }
    if (distinct === 0) return 'not compared'
    return kindByName(column.name) ?? kindByValues(column, table.rows)
  })
}

/**
 * What a column holds, as far as its name tells.
 *
 * @param name of the column, as written
 */
export function kindByName(name: string): ColumnKind | undefined {
  return BY_NAME.find(([pattern]) => pattern.test(plainName(name)))?.[1]
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, '_')
}

function kindByValues(column: RecordColumn, rows: number): ColumnKind {
  const sample = column.values.slice(1, 501)
  const share = (pattern: RegExp) => sample.filter((value) => pattern.test(value)).length / sample.length
  if (share(/^[^@\s]+@[^@\s]+$/) > 0.8) return 'email'
  if (share(/^\d{4}-\d{2}-\d{2}|^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/) > 0.8) return 'date'
  if (column.values.length - 1 <= Math.max(12, rows * 0.02)) return 'category'
  if (share(/^\+?[\d ()-]{8,}$/) > 0.8) return 'phone'
  return share(/\d/) > 0.8 ? 'code' : 'text'
}
