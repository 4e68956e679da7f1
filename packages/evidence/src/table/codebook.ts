import { Refusal } from '../refusal.ts'
import type { Column } from './coded-table.ts'

/** A value of a column, and what it means. */
export interface CodebookValue {
  readonly value: string
  readonly meaning?: string
}

/** A column as the codebook describes it. */
export interface CodebookColumn {
  readonly name: string
  readonly meaning?: string
  readonly values: readonly CodebookValue[]
}

/** Values that no person has together: column name -> values. At most three columns. */
export type Impossible = Readonly<Record<string, readonly string[]>>

/**
 * What a case table may contain, written by people from public knowledge. The value set is never read from the private
 * table: that a value occurs at all can be somebody's secret.
 */
export interface Codebook {
  readonly title: string
  /** Who is counted, for the budget ledger: releases about the same population add up. */
  readonly population?: string
  readonly publisher?: string
  readonly licence?: string
  /** Where the definitions come from. */
  readonly source?: string
  readonly columns: readonly CodebookColumn[]
  readonly impossible: readonly Impossible[]
}

/** The columns of a codebook in the form that tables use. */
export function columnsOf(codebook: Codebook): Column[] {
  return codebook.columns.map((column) => ({ name: column.name, values: column.values.map((entry) => entry.value) }))
}

/**
 * Reads a codebook from JSON.
 *
 * @throws Refusal naming the entry that is wrong
 * @example parseCodebook({ title: 'Cases', columns: [{ name: 'sex', values: ['', 'female', 'male'] }] })
 */
export function parseCodebook(json: unknown): Codebook {
  if (!isRecord(json) || !Array.isArray(json['columns'])) throw bad('it is not an object with "columns"')
  const columns = json['columns'].map(parseColumn)
  const names = columns.map((column) => column.name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw bad(`column "${twice}" is described twice`)
  const impossible = json['impossible'] === undefined ? [] : parseImpossible(json['impossible'], columns)
  return {
    title: text(json, 'title') ?? 'Case data',
    ...optional('population', text(json, 'population')),
    ...optional('publisher', text(json, 'publisher')),
    ...optional('licence', text(json, 'licence')),
    ...optional('source', text(json, 'source')),
    columns,
    impossible,
  }
}

/**
 * Reads a domain file: column name -> number of values, which are then "0" .. "n-1" (the form of private-pgm's data).
 *
 * @throws Refusal if a number is not a positive integer
 */
export function parseDomain(json: unknown): Codebook {
  if (!isRecord(json)) throw bad('a domain file is an object of column name -> number of values')
  const columns = Object.entries(json).map(([name, size]) => {
    if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > 65_536) {
      throw bad(`the number of values of column "${name}" is not a whole number from 1 to 65536`)
    }
    return { name, values: Array.from({ length: size }, (_, value) => ({ value: String(value) })) }
  })
  if (columns.length === 0) throw bad('it names no column')
  return { title: 'Table of codes', columns, impossible: [] }
}

function parseColumn(json: unknown, at: number): CodebookColumn {
  if (!isRecord(json)) throw bad(`column ${at + 1} is not an object`)
  const name = text(json, 'name')
  if (name === undefined || name === '') throw bad(`column ${at + 1} has no name`)
  const list = json['values']
  if (!Array.isArray(list) || list.length === 0) throw bad(`column "${name}" has no list of values`)
  const values = list.map((entry: unknown): CodebookValue => {
    if (typeof entry === 'string' || typeof entry === 'number') return { value: String(entry) }
    if (isRecord(entry) && typeof entry['value'] === 'string') {
      return { value: entry['value'], ...optional('meaning', text(entry, 'meaning')) }
    }
    throw bad(`a value of column "${name}" is neither text nor an object with "value"`)
  })
  if (new Set(values.map((entry) => entry.value)).size < values.length) {
    throw bad(`column "${name}" lists a value twice`)
  }
  return { name, ...optional('meaning', text(json, 'meaning')), values }
}

function parseImpossible(json: unknown, columns: readonly CodebookColumn[]): Impossible[] {
  if (!Array.isArray(json)) throw bad('"impossible" is not a list')
  return json.map((entry: unknown) => {
    if (!isRecord(entry)) throw bad('an entry of "impossible" is not an object of column -> values')
    const names = Object.keys(entry)
    if (names.length < 1 || names.length > 3) throw bad('an entry of "impossible" names one to three columns')
    return Object.fromEntries(
      names.map((name) => {
        const values = entry[name]
        const known = columns.find((column) => column.name === name)?.values.map((value) => value.value)
        if (known === undefined) throw bad(`"impossible" names column "${name}", which is not described`)
        if (!Array.isArray(values) || !values.every((value): value is string => known.includes(String(value)))) {
          throw bad(`"impossible" names a value that column "${name}" does not have`)
        }
        return [name, values.map(String)]
      }),
    )
  })
}

function bad(what: string): Refusal {
  return new Refusal(
    'bad-codebook',
    `the codebook cannot be used: ${what}`,
    'Correct the file; docs/synthesise.md shows its form.',
  )
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

function text(json: Record<string, unknown>, key: string): string | undefined {
  const value = json[key]
  return typeof value === 'string' ? value : undefined
}

function optional<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  const result: { [K in Key]?: string } = {}
  if (value !== undefined) result[key] = value
  return result
}
