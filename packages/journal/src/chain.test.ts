import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChainedEntry, chainLink, entryBytes, genesis, verifyChain } from './chain.ts'
import { anEntry, chained, named, sha256 } from './testing/a-journal.ts'
import { arbitraryJson, arbitraryText } from './testing/arbitrary-json.ts'
import { bend, texts, waysToBend } from './testing/bent-journal.ts'

const journals = fc
  .array(fc.record({ text: arbitraryText, value: arbitraryJson }), { minLength: 1, maxLength: 8 })
  .map((bodies) => chained(bodies.map((body, place) => anEntry(body, { number: place + 1, id: named(0x100 + place) }))))

describe('the chain', () => {
  it('is whole as it was written, and says how long it is', () => {
    fc.assert(
      fc.property(journals, (entries) => {
        expect(verifyChain(sha256, entries)).toEqual({
          whole: true,
          head: entries.at(-1)!.hash,
          length: entries.length,
        })
      }),
    )
    expect(verifyChain(sha256, [])).toEqual({ whole: true, head: genesis, length: 0 })
  })

  it('finds 10,000 of 10,000 tamperings, and names the first entry that does not fit', () => {
    const met = new Map<string, number>()
    let found = 0
    fc.assert(
      fc.property(journals, fc.nat(waysToBend - 1), fc.nat(), fc.nat(), fc.nat(), (entries, how, one, other, bit) => {
        const bent = bend(entries, how, one, other, bit)
        fc.pre(bent !== null)
        const verdict = verifyChain(sha256, bent.entries)
        expect(verdict).toMatchObject({ whole: false, number: bent.at + 1 })
        met.set(bent.how, (met.get(bent.how) ?? 0) + 1)
        found++
      }),
      { numRuns: 10_000 },
    )
    expect(found).toBe(10_000)
    expect(met.size).toBe(texts.length + 9)
  }, 120_000)

  it('tells a journal that was cut off by its head, which the thread’s row and the checkpoints keep', () => {
    fc.assert(
      fc.property(journals, fc.nat(), (entries, cut) => {
        const rest = entries.slice(0, cut % entries.length)
        const verdict = verifyChain(sha256, rest)
        expect(verdict).toMatchObject({ whole: true, length: rest.length })
        expect(verdict).not.toMatchObject({ head: entries.at(-1)!.hash })
      }),
    )
  })

  it('finds a gap in the numbers even where every link was made anew', () => {
    const forged = chained([anEntry('b', { number: 2 }), anEntry('c', { number: 3 })])
    expect(verifyChain(sha256, forged)).toEqual({ whole: false, number: 1, reason: 'gap' })
    const [first, third] = chained([anEntry('a'), anEntry('c', { number: 3 })])
    expect(verifyChain(sha256, [first!, third!])).toEqual({ whole: false, number: 2, reason: 'gap' })
  })

  it('does not take an entry of another thread for its own', () => {
    const [first, second] = chained([anEntry('a'), anEntry('b', { number: 2, thread: named(9) })])
    expect(verifyChain(sha256, [first!, second!])).toEqual({ whole: false, number: 2, reason: 'wrong-thread' })
  })

  it('runs over every field of an entry and nothing else', () => {
    const bytes = (entry: object) => new TextDecoder().decode(entryBytes(entry as ChainedEntry))
    const entry = anEntry({ b: 1, a: 'ü' })
    expect(Object.keys(JSON.parse(bytes(entry)) as object).sort()).toEqual(Object.keys(entry).sort())
    expect(bytes({ ...entry, readers: ['x'], hash: genesis })).toBe(bytes(entry))
  })

  it('links an entry as SHA-256 of the link before and its canonical bytes', () => {
    const entry = anEntry({ text: 'fixed' })
    // Made with another program: printf of 32 zero bytes and the canonical text, through sha256sum.
    expect(Buffer.from(chainLink(sha256, genesis, entry)).toString('hex')).toBe(
      '299a9cb2cdcac17069b70317ac6294029de56725eb7c3e3b8449c5880c181c74',
    )
  })

  it('tells apart texts that would run together', () => {
    const one = anEntry('x', { kind: 'ab.c', section: 'd' })
    const other = anEntry('x', { kind: 'ab.', section: 'cd' })
    expect(chainLink(sha256, genesis, one)).not.toEqual(chainLink(sha256, genesis, other))
  })
})
