import { createHash, type Hash } from 'node:crypto'
import { basename } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { countMarginal } from '../counts/marginal.ts'
import type { NewEntry } from '../ledger/ledger.ts'
import { rhoFor } from '../privacy/concentrated.ts'
import { dcatRecord } from '../report/dcat-record.ts'
import { codebookOfRelease, type PrivateReport, type PublicReport } from '../report/report-content.ts'
import { reportPage } from '../report/report-page.ts'
import { boundWidths, cellBounds } from '../synthesise/cell-bounds.ts'
import { combinationErrors } from '../synthesise/combination-errors.ts'
import { compareTables } from '../synthesise/compare.ts'
import { countPopulation } from '../synthesise/population.ts'
import type { Synthesis } from '../synthesise/synthesise.ts'
import type { Codebook } from '../table/codebook.ts'
import { type CodedTable, sizesOf } from '../table/coded-table.ts'
import { appendToLedger } from './ledger-file.ts'
import { type ReleaseFiles, releasePaths } from './release-paths.ts'
import { csvOf } from './write-csv.ts'
import { type ReleaseFile, writeRelease } from './write-release.ts'

/** What is promised about a release, known before anything is counted. */
export interface ReleaseTerms {
  readonly epsilon: number
  readonly delta: number
  readonly population: string
  /** When, as ISO 8601 in UTC. */
  readonly made: string
  /** False for predictable noise: a test that protects no one. */
  readonly protected: boolean
  readonly limitEpsilon: number
}

/** A release about to be made. */
export interface Release extends ReleaseTerms {
  readonly synthesis: Synthesis
  /** The real table, for the private copy of the report; not given when it was too large to hold. */
  readonly real?: CodedTable
  readonly codebook: Codebook
  readonly files: ReleaseFiles
}

/** Writes records, codebook, DCAT record, reports and cells, and the line in the ledger: all or nothing. */
export async function publishRelease(release: Release): Promise<void> {
  const { synthesis, codebook, files } = release
  const paths = releasePaths(files)
  const report = publicReport(release)
  const fingerprint = createHash('sha256')
  const parts: ReleaseFile[] = [
    { path: paths.records, content: hashed(csvOf(synthesis.table), fingerprint) },
    { path: paths.codebook, content: json(codebookOfRelease(codebook)) },
    { path: paths.dcat, content: json(dcatRecord(report, basename(files.records), about(codebook))) },
  ]
  if (paths.cells !== undefined) parts.push({ path: paths.cells, content: cellsText(synthesis) })
  if (paths.report !== undefined) {
    const { page, json: data, privatePage, privateJson } = paths.report
    parts.push({ path: page, content: [reportPage(report)] }, { path: data, content: json(report) })
    if (release.real !== undefined) {
      const secret = privateReport(release.real, synthesis.table)
      parts.push(
        { path: privatePage, content: [reportPage(report, secret)] },
        { path: privateJson, content: json({ ...report, private: secret }) },
      )
    }
  }
  const what = `${synthesis.table.rows} synthetic records, ${codebook.columns.length} columns, epsilon ${release.epsilon}`
  writeRelease(parts, () => {
    appendToLedger(files.ledger, ledgerEntry(release, what, fingerprint.digest('hex')))
  })
}

/** The same pieces; when all have been taken, the hash has seen them all. */
function* hashed(pieces: Iterable<Uint8Array>, hash: Hash): Generator<Uint8Array> {
  for (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}

/** What the ledger is told: the whole budget, whatever was left over, for that is what was promised to be the most. */
export function ledgerEntry(terms: ReleaseTerms, what: string, fingerprint: string, share = 1): NewEntry {
  return {
    at: terms.made,
    population: terms.population,
    what: `${what}${terms.protected ? '' : ' (UNPROTECTED test)'}`,
    rho: rhoFor(terms.epsilon, terms.delta) * share,
    limitRho: rhoFor(terms.limitEpsilon, terms.delta),
    delta: terms.delta,
    release: fingerprint,
  }
}

function publicReport(release: Release): PublicReport {
  const { synthesis } = release
  const { columns } = synthesis.table
  return {
    title: release.codebook.title,
    made: release.made,
    population: release.population,
    protected: release.protected,
    epsilon: release.epsilon,
    delta: release.delta,
    rho: synthesis.rho,
    strategy: synthesis.strategy,
    rows: synthesis.table.rows,
    columns: columns.map((column) => ({ name: column.name, values: column.values.length })),
    expenses: synthesis.expenses,
    bounds: boundWidths(synthesis, columns),
    rare: (synthesis.merged?.merging.members ?? []).flatMap((members, at) => {
      const values = Math.max(...members)
      return values > 1 ? [{ column: columns[at]!.name, values }] : []
    }),
    oneWay: columns.map((column, at) => {
      const counts = countPopulation(synthesis.population, [at])
      return {
        column: column.name,
        counts: column.values.map((value, code) => ({ value, synthetic: counts[code]! })),
      }
    }),
  }
}

function privateReport(real: CodedTable, synthetic: CodedTable): PrivateReport {
  const sizes = sizesOf(real.columns)
  const lengths = [1, 2, 3, 4].filter((length) => length <= sizes.length)
  return {
    errors: lengths.map((length) => combinationErrors(real, synthetic, length)),
    distances: lengths.slice(0, 3).map((k) => {
      const { mean, max } = compareTables(real, synthetic, k)
      return { k, mean, max }
    }),
    real: real.columns.map((column, at) => ({
      column: column.name,
      counts: [...countMarginal(real.codes, [at], sizes, real.rows)],
    })),
  }
}

function* cellsText(synthesis: Synthesis): Generator<string> {
  const { columns } = synthesis.table
  yield 'columns,values,synthetic,lower,upper\n'
  for (const bound of cellBounds(synthesis, columns)) {
    const names = bound.set.map((column) => columns[column]!.name)
    yield stringify([[names.join(';'), bound.values.join(';'), bound.synthetic, bound.lower, bound.upper]], {
      escape_formulas: true,
    })
  }
}

function about(codebook: Codebook): { publisher?: string; licence?: string } {
  return {
    ...(codebook.publisher === undefined ? {} : { publisher: codebook.publisher }),
    ...(codebook.licence === undefined ? {} : { licence: codebook.licence }),
  }
}

function json(value: unknown): string[] {
  return [`${JSON.stringify(value, undefined, 2)}\n`]
}
