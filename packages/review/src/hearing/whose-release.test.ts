import { expect, it } from 'vitest'
import { aHearing, heldWords } from '../testing/a-hearing.ts'
import { namedIdentifier, people } from '../testing/review-door.ts'
import { quotableIn } from './quotable.ts'
import { releaseOf } from './release-of.ts'

const { helene } = people
const released = (statement: string, release: string) => ({ statement, release, basis: 'spoken', day: '2026-11-24' })

it('a release goes with whoever gave it: words that turn out to be another’s are not released', () => {
  const hearing = aHearing()
  const mira = hearing.registered('Mira', 'survivor')
  const ana = hearing.registered('Ana', 'survivor')
  const hers = hearing.said(mira, 'I slept in a police cell.')
  const unknown = hearing.said(undefined, 'They kept my passport.')
  for (const [statement, release] of [
    [hers, 'quote'],
    [unknown, 'quote'],
  ] as const) {
    hearing.tell(helene, 'statement.released', released(statement, release))
    hearing.tell(helene, 'statement.attributed', { statement, speaker: ana })
  }
  const quotable = quotableIn(hearing.record(), hearing.speakers())
  for (const one of hearing.record().statements) {
    expect([releaseOf(one, hearing.speakers()), one.released, quotable.mayQuote(one)]).toEqual([
      'not-released',
      null,
      false,
    ])
  }
})

it('words that are taken back leave nothing of themselves in the reasons for which they were corrected, nor a file’s name', () => {
  const hearing = aHearing()
  const mira = hearing.registered('Mira', 'survivor')
  const statement = namedIdentifier(0x7001)
  hearing.tell(helene, 'statement.taken', {
    ...{ statement, speaker: mira, part: 'floor', language: 'en', how: 'written', release: 'not-released' },
    ...{ source: 'Mira.docx', ...heldWords('I slept in a police cell.') },
  })
  const why = 'She said prison, not police'
  hearing.tell(helene, 'statement.corrected', {
    ...{ statement, follows: 1, why, ...heldWords('I slept in a prison cell.') },
  })
  hearing.tell(helene, 'statement.withdrawn', { statement })
  expect(JSON.stringify(hearing.record())).not.toMatch(/prison|police|\.docx/)
})
