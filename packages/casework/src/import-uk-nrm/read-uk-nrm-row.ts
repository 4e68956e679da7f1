import { readAgeBand } from '../code-lists/age-bands.ts'
import { readPublishedCount } from './published-count.ts'
import { type UkNrmCell, type UkNrmColumn, type UkNrmProblem, ukNrmColumns } from './uk-nrm-cell.ts'
import { readUkNrmForms } from './uk-nrm-forms.ts'
import { readUkNrmGender } from './uk-nrm-gender.ts'
import { readUkNrmNationalities } from './uk-nrm-nationalities.ts'
import { readUkNrmResponderType, ukNrmResponderTypes } from './uk-nrm-responder-types.ts'

/** A row is read whole or not at all: a cell, or everything that is wrong with it. */
export type UkNrmRow =
  | { readonly ok: true; readonly cell: UkNrmCell }
  | { readonly ok: false; readonly problems: readonly UkNrmProblem[] }

const responderTypes = ukNrmResponderTypes.terms.map(({ label }) => `"${label}"`).join(', ')

const reasons = {
  absent: 'The row has no such column.',
  empty: 'The cell is empty.',
  total: 'This is a total, not a cell: reading it would count people twice.',
  quarter: 'A quarter is written 2022-Q2, from 2009-Q2 on, when the mechanism began.',
  responderType: `The first responder types are ${responderTypes}.`,
  responder: 'The first responder has no name.',
  forms: 'Each part must be one of Labour, Criminal, Domestic, Sexual, Organ Harvesting, once, or all not specified.',
  age: 'No age band is written like this.',
  gender: 'No gender of the table is written like this.',
  tooLong: 'The cell is longer than any published label.',
  tooMany: 'So many people in one cell: the whole mechanism has never counted as many in a quarter.',
  missing: 'The number is missing.',
  unreadable: 'This is not a whole number.',
}

function readQuarter(text: string): string | undefined {
  const [, year, number] = /^(\d{4})-?Q([1-4])$/.exec(text.trim()) ?? []
  if (year === undefined || number === undefined) return undefined
  return `${year}-Q${number}` >= '2009-Q2' ? `${year}-Q${number}` : undefined
}

// Bounds on what one cell may hold, far above anything published: a damaged file must not open a million cases.
const longestLabel = 200
const mostPeople = 100_000

function readPeople(text: string): number | string {
  const read = readPublishedCount(text)
  if (read.kind === 'count') return read.count <= mostPeople ? read.count : reasons.tooMany
  if (read.kind !== 'bound') return reasons[read.kind]
  return `The number is suppressed: fewer than ${read.below} is a bound and not a count, so no person can be opened from it.`
}

/**
 * Reads one row of the referral cells of the UK National Referral Mechanism (Home Office, OGL v3.0). Nothing is
 * guessed: a label that is not known makes a problem that names the column and the value, and a row with a problem
 * gives no cell. All problems of a row are reported together.
 *
 * @param row the cells by column name, exactly as they stand in the file; see `ukNrmColumns`
 * @returns the cell with codes and published labels side by side, or the problems
 * @example
 * readUkNrmRow({ Quarter: '2022-Q2', 'First responder type': 'Police', 'First responder': 'Kent Police',
 *   'Exploitation type': 'Labour & Criminal', 'Age at exploitation': 'Child (17 or under)', Gender: 'Male',
 *   Nationality: 'Albanian UK', People: '1,757' })
 */
export function readUkNrmRow(row: Readonly<Record<string, string | undefined>>): UkNrmRow {
  const problems: UkNrmProblem[] = []
  const reject = (column: UkNrmColumn, reason: string) => {
    problems.push({ column, value: row[column] ?? '', reason })
    return undefined
  }
  /** Runs a reader on a cell that is there, holds something and is no total; turns its silence into the reason. */
  const read = <Value>(column: UkNrmColumn, reader: (text: string) => Value | undefined, reason: string) => {
    const text = row[column]
    if (text === undefined) return reject(column, reasons.absent)
    if (text.length > longestLabel) return reject(column, reasons.tooLong)
    if (text.trim() === '') return reject(column, column === 'People' ? reasons.missing : reasons.empty)
    if (/\btotal\b/i.test(text)) return reject(column, reasons.total)
    return reader(text) ?? reject(column, reason)
  }
  const published = (column: UkNrmColumn) => (row[column] ?? '').trim()
  const named = (text: string) => (text.trim() === '-99' ? undefined : text.trim())

  const quarter = read('Quarter', readQuarter, reasons.quarter)
  const responderType = read('First responder type', readUkNrmResponderType, reasons.responderType)
  const responder = read('First responder', named, reasons.responder)
  const forms = read('Exploitation type', readUkNrmForms, reasons.forms)
  const age = read('Age at exploitation', readAgeBand, reasons.age)
  const gender = read('Gender', readUkNrmGender, reasons.gender)
  const nationality = read('Nationality', readUkNrmNationalities, reasons.empty)
  if (nationality !== undefined && 'reason' in nationality) reject('Nationality', nationality.reason)
  const people = read('People', readPeople, reasons.unreadable)
  if (typeof people === 'string') reject('People', people)

  if (
    quarter === undefined ||
    responderType === undefined ||
    responder === undefined ||
    forms === undefined ||
    age === undefined ||
    gender === undefined ||
    nationality === undefined ||
    'reason' in nationality ||
    typeof people !== 'number'
  ) {
    return { ok: false, problems }
  }
  const cell: UkNrmCell = {
    quarter,
    responderType,
    responder,
    forms: forms.forms,
    formsKnown: forms.known,
    ageGroup: age.group,
    gender,
    nationalities: nationality.nationalities,
    nationalitiesKnown: nationality.known,
    people,
    published: {
      responderType: published('First responder type'),
      exploitation: published('Exploitation type'),
      age: published('Age at exploitation'),
      gender: published('Gender'),
      nationality: published('Nationality'),
    },
  }
  return { ok: true, cell }
}

/**
 * Checks the header of a file before any row is read.
 *
 * @param header the column names of the file
 * @returns the columns that are missing; empty when every row can be read
 */
export function missingUkNrmColumns(header: readonly string[]): UkNrmColumn[] {
  return ukNrmColumns.filter((column) => !header.includes(column))
}
