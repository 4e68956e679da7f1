import type { AgeGroup } from '../code-lists/age-bands.ts'
import type { ExploitationForm } from '../code-lists/exploitation-forms.ts'
import type { Gender } from '../code-lists/genders.ts'
import type { UkNrmResponderType } from './uk-nrm-responder-types.ts'

/** The columns of a file of referral cells, spelt as published. */
export const ukNrmColumns = [
  'Quarter',
  'First responder type',
  'First responder',
  'Exploitation type',
  'Age at exploitation',
  'Gender',
  'Nationality',
  'People',
] as const

export type UkNrmColumn = (typeof ukNrmColumns)[number]

/** The labels of a cell as they were published, so that totals can be reported by the published categories. */
export interface UkNrmPublishedLabels {
  readonly responderType: string
  readonly exploitation: string
  readonly age: string
  readonly gender: string
  readonly nationality: string
}

/** One cell of the published table: so many people referred in a quarter by one responder, alike in all that is told. */
export interface UkNrmCell {
  /** Calendar quarter as `2022-Q2`. */
  readonly quarter: string
  readonly responderType: UkNrmResponderType
  /** Name of the first responder as published. */
  readonly responder: string
  /** The set of forms; empty with `formsKnown: false` when not specified. */
  readonly forms: readonly ExploitationForm[]
  readonly formsKnown: boolean
  readonly ageGroup: AgeGroup
  readonly gender: Gender
  /** ISO 3166-1 alpha-3 codes: a set, because a person may hold several. */
  readonly nationalities: readonly string[]
  readonly nationalitiesKnown: 'all' | 'in-part' | 'none'
  /** How many people: the unit of count is the person referred. */
  readonly people: number
  readonly published: UkNrmPublishedLabels
}

/** What is wrong with one value of a row, in words that a person can act on. */
export interface UkNrmProblem {
  readonly column: UkNrmColumn
  /** The value as it stands in the file. */
  readonly value: string
  readonly reason: string
}

/**
 * A key that tells cells apart: all published labels, the number left out. Two rows with one key are the same cell
 * twice, and counting both would count people twice.
 *
 * @param cell a cell as read
 * @returns a text that is equal exactly when quarter, responder and all published labels are equal
 */
export function ukNrmCellKey(cell: UkNrmCell): string {
  const { quarter, responder, published } = cell
  const { responderType, exploitation, age, gender, nationality } = published
  return JSON.stringify([quarter, responderType, responder, exploitation, age, gender, nationality])
}
