import { DiceTable } from '../clk/dice-table.ts'
import { type FilterFile, readFilterLines } from '../clk/filter-lines.ts'
import { groupFilters } from '../clk/group-filters.ts'
import { type FilterMatch, matchFilters } from '../clk/match-filters.ts'
import { bestPartners } from '../node/best-partners.ts'
import { readTextFile } from '../node/read-text-file.ts'
import { writeLines } from '../node/write-lines.ts'
import { Refusal } from '../refusal.ts'
import { optionReading } from './option-reading.ts'

/** Runs `evidence match`. */
export async function runMatch(files: readonly string[], options: unknown): Promise<void> {
  const read = optionReading(options)
  const threshold = read.number('threshold') ?? 0
  if (!(threshold > 0 && threshold <= 1)) {
    throw new Refusal('bad-filters', `--threshold ${threshold}`, 'Give a similarity above 0 and at most 1.')
  }
  const threads = read.number('threads') ?? 2
  if (!Number.isInteger(threads) || threads < 1 || threads > 64) {
    throw new Refusal('bad-filters', `--threads ${threads}`, 'Give a whole number from 1 to 64.')
  }
  if (files.length < 2)
    throw new Refusal('bad-filters', 'one file alone', 'Give the filters of two organisations or more.')
  const parties = files.map((file) => readFilterLines(readTextFile(file), file))
  const [one, other] = parties as [FilterFile, FilterFile]
  const odd = parties.findIndex(({ words }) => words !== one.words)
  if (odd >= 0) {
    throw new Refusal(
      'bad-filters',
      `${files[0]} has filters of ${one.words * 32} bits, ${files[odd]} of ${parties[odd]!.words * 32}`,
      'Both sides need the same schema and the same hardening.',
    )
  }
  const out = read.text('out') ?? ''
  if (parties.length > 2) {
    const groups = groupFilters(
      parties,
      parties.map((file) => new DiceTable(file)),
      threshold,
    )
    writeLines(out, groupLines(groups))
    if (!read.flag('quiet')) process.stderr.write(`${groups.length} groups\n`)
    return
  }
  const best = await bestPartners(one, other, threshold, threads)
  const matches = matchFilters(one, new DiceTable(other), threshold, best)
  writeLines(out, matchLines(matches))
  if (!read.flag('quiet')) process.stderr.write(advice(matches, one, other, threshold))
}

function* matchLines(matches: readonly FilterMatch[]): Generator<string> {
  yield 'row_a,row_b,score\n'
  for (const { one, other, score } of matches) yield `${one},${other},${score}\n`
}

function* groupLines(groups: readonly (readonly { party: number; row: number }[])[]): Generator<string> {
  yield 'group,file,row\n'
  for (const [at, group] of groups.entries()) {
    for (const { party, row } of group) yield `${at + 1},${party + 1},${row}\n`
  }
}

/** Two different secrets or schemas look like two sets of strangers: whoever sees no match should think of that first. */
function advice(matches: readonly FilterMatch[], one: FilterFile, other: FilterFile, threshold: number): string {
  const said = `${matches.length} matches of ${one.rows} and ${other.rows} filters at ${threshold}\n`
  return matches.length > 0 ? said : `${said}None at all: do both sides have the same secret, schema and hardening?\n`
}
