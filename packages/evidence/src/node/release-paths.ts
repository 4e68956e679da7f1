import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Refusal } from '../refusal.ts'
import { assertWritable } from './write-release.ts'

/** Files of a release as the user names them. */
export interface ReleaseFiles {
  readonly records: string
  readonly ledger: string
  readonly report?: string
  readonly cells?: string
}

/** Every file that a release writes. */
export interface ReleasePaths {
  readonly records: string
  readonly codebook: string
  readonly dcat: string
  readonly cells?: string
  /** Page and JSON of the public report, and of the private one. */
  readonly report?: {
    readonly page: string
    readonly json: string
    readonly privatePage: string
    readonly privateJson: string
  }
}

/** The names of all the files of a release. */
export function releasePaths({ records, report, cells }: ReleaseFiles): ReleasePaths {
  const stem = records.replace(/\.csv$/, '')
  const page = report?.replace(/\.html$/, '')
  return {
    records,
    codebook: `${stem}.codebook.json`,
    dcat: `${stem}.dcat.jsonld`,
    ...(cells === undefined ? {} : { cells }),
    ...(report === undefined
      ? {}
      : {
          report: {
            page: report,
            json: `${page}.json`,
            privatePage: `${page}.private.html`,
            privateJson: `${page}.private.json`,
          },
        }),
  }
}

/**
 * Refuses, before anything is read, names under which a release would overwrite what it is made from, or one of its own
 * files another, and places that cannot be written.
 *
 * @param inputs - files that are read: the real table, the codebook, the domain
 * @throws Refusal `cannot-write`
 */
export function assertPlaces(files: ReleaseFiles, inputs: readonly string[]): void {
  const { report, ...rest } = releasePaths(files)
  const written = [...Object.values(rest), ...Object.values(report ?? {}), files.ledger]
  const taken = new Map(inputs.map((path) => [place(path), 'is what the release is made from']))
  for (const path of written) {
    const clash = taken.get(place(path))
    if (clash !== undefined) {
      throw new Refusal('cannot-write', `${path}: this file ${clash}`, 'Give --out, --report and --cells other names.')
    }
    taken.set(place(path), 'would be written twice')
    assertWritable(path)
  }
}

/**
 * Refuses to write over what is read.
 *
 * @throws Refusal `cannot-write`
 */
export function assertOther(out: string, inputs: readonly string[]): void {
  if (inputs.some((input) => place(input) === place(out))) {
    throw new Refusal('cannot-write', `${out}: this file is what the result is made from`, 'Give it another name.')
  }
}

/** Where a path leads, links followed as far as there is anything; two names of one file are one place. */
function place(path: string): string {
  const whole = resolve(path)
  try {
    return realpathSync(whole)
  } catch {
    try {
      return join(realpathSync(dirname(whole)), basename(whole))
    } catch {
      return whole
    }
  }
}
