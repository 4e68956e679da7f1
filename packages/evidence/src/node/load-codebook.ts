import { existsSync } from 'node:fs'
import { publicCodebook, publicCodebooks } from '../convert/public-codebooks.ts'
import { Refusal } from '../refusal.ts'
import { type Codebook, parseCodebook, parseDomain } from '../table/codebook.ts'
import { parquetHeader } from './read-parquet.ts'
import { readBytes, readJson } from './read-table.ts'

/**
 * Finds out what a table may contain: a domain file, a codebook file, the name of a public codebook, or a file
 * `<table>.codebook.json`. Without any of these nothing is guessed from the cells; if the header fits a public codebook,
 * the refusal proposes it and the person confirms by naming it.
 */
export function loadCodebook(
  table: string,
  from: { codebook?: string | undefined; domain?: string | undefined },
): Codebook {
  if (from.domain !== undefined && from.codebook !== undefined) {
    throw new Refusal('bad-codebook', '--codebook and --domain both say what the table may have', 'Give one of them.')
  }
  if (from.domain !== undefined) return parseDomain(readJson(from.domain))
  if (from.codebook !== undefined) {
    return publicCodebook(from.codebook) ?? parseCodebook(readJson(from.codebook))
  }
  const beside = fileBeside(table)
  if (existsSync(beside)) return parseCodebook(readJson(beside))
  throw new Refusal('bad-codebook', 'nothing says which columns and values the table may have', proposal(table, beside))
}

/** The files that `loadCodebook` would read for this table. */
export function codebookFiles(
  table: string,
  from: { codebook?: string | undefined; domain?: string | undefined },
): string[] {
  if (from.domain !== undefined) return [from.domain]
  if (from.codebook === undefined) return [fileBeside(table)]
  return publicCodebook(from.codebook) === undefined ? [from.codebook] : []
}

function fileBeside(table: string): string {
  return `${table.replace(/\.(csv|csv\.gz|parquet)$/, '')}.codebook.json`
}

function proposal(table: string, beside: string): string {
  const fitting = fittingCodebooks(headerOf(table))
  const names = publicCodebooks.map(({ name }) => name).join(', ')
  return fitting.length > 0
    ? `Its header fits the public codebook "${fitting[0]}". If that is right, say --codebook ${fitting[0]}.`
    : `Write ${beside} (docs/synthesise.md), or give --codebook or --domain. Public codebooks: ${names}. The values are not ` +
        'taken from the table itself: that a value occurs at all can be a secret.'
}

function fittingCodebooks(header: readonly string[]): string[] {
  return publicCodebooks
    .filter(({ codebook }) => codebook.columns.every((column) => header.includes(column.name)))
    .map(({ name }) => name)
}

/** The names in the first line of a CSV file or in the schema of a Parquet file; never a cell. */
function headerOf(table: string): string[] {
  const bytes = readBytes(table)
  if (table.endsWith('.parquet')) return parquetHeader(new Uint8Array(bytes).buffer)
  const end = bytes.indexOf(0x0a)
  return bytes
    .subarray(0, end < 0 ? bytes.length : end)
    .toString('utf8')
    .trim()
    .split(',')
    .map((name) => name.replaceAll('"', ''))
}
