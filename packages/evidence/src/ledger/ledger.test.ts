import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../node/ledger-file.ts'
import { Refusal } from '../refusal.ts'
import { type LedgerEntry, ledgerLine, nextEntry, readLedger, spent } from './ledger.ts'

const entry = (population: string, rho: number) => ({
  at: '2026-01-01T00:00:00Z',
  population,
  what: 'a release',
  rho,
  limitRho: 1,
  delta: 1e-9,
  release: 'abc',
})

function chain(releases: readonly (readonly [string, number])[]): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  for (const [population, rho] of releases) entries.push(nextEntry(entries, entry(population, rho), sha256))
  return entries
}

const text = (entries: readonly LedgerEntry[]): string => entries.map(ledgerLine).join('')

describe('the budget ledger', () => {
  it('adds up the releases about one population and leaves others alone', () => {
    const entries = chain([
      ['a', 0.3],
      ['b', 0.9],
      ['a', 0.4],
    ])
    expect(spent(entries, 'a')).toBeCloseTo(0.7)
    expect(spent(entries, 'b')).toBeCloseTo(0.9)
  })

  it('refuses the release that would pass the limit, and says what was spent', () => {
    const entries = chain([
      ['a', 0.5],
      ['a', 0.5],
    ])
    expect(() => nextEntry(entries, entry('a', 0.001), sha256)).toThrow(Refusal)
    expect(() => nextEntry(entries, entry('a', 0.001), sha256)).toThrow(/has spent an epsilon of/)
  })

  it('keeps the first limit: a later release cannot raise it', () => {
    const entries = chain([['a', 0.9]])
    expect(() => nextEntry(entries, { ...entry('a', 0.2), limitRho: 99 }, sha256)).toThrow(Refusal)
  })

  it('reads back what was written', () => {
    const entries = chain([
      ['a', 0.1],
      ['b', 0.2],
    ])
    expect(readLedger(text(entries), sha256)).toEqual(entries)
    expect(readLedger('', sha256)).toEqual([])
  })

  it('notices any changed character, any lost line and any exchanged lines', () => {
    const whole = text(
      chain([
        ['a', 0.125],
        ['a', 0.25],
        ['b', 0.5],
      ]),
    )
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('0', '7', 'x'), (at, character) => {
        fc.pre(whole[at] !== character && whole[at] !== '\n')
        expect(() => readLedger(whole.slice(0, at) + character + whole.slice(at + 1), sha256)).toThrow(Refusal)
      }),
    )
    const [first, second, third] = whole.trimEnd().split('\n')
    for (const lines of [
      [second, third],
      [first, third],
      [second, first, third],
    ]) {
      expect(() => readLedger(lines.join('\n'), sha256)).toThrow(Refusal)
    }
  })
})
