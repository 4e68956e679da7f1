import { describe, expect, it } from 'vitest'
import { behindProposal, statesThatSpeakTwice } from '../consultation/behind-proposal.ts'
import { compile } from '../consultation/compile.ts'
import { relatedProposals } from '../consultation/relate-proposals.ts'
import { writeCompilation } from '../consultation/write-compilation.ts'
import { knownGroups } from '../groups/known-groups.ts'
import { aDeclaration, aParagraph, byParties } from '../testing/a-declaration.ts'
import { people } from '../testing/review-door.ts'
import { hasSharedFile, sharedText } from '../testing/shared-file.ts'
import { instantOfHour } from './silence-hour.ts'
import { silenceStatus } from './silence-status.ts'

const files = {
  timeline: 'hearing/process/timeline-2017.json',
  compilation: 'hearing/process/compilation-2017-modalities.json',
}
const there = Object.values(files).every(hasSharedFile)

type Step = { readonly date: string; readonly step: string; readonly document: string | null }
type Item = { readonly topic: string; readonly position: string; readonly by: readonly string[] }

/** The names that the report of 16 March 2017 gives, as parties. */
const parties: Readonly<Record<string, string>> = {
  Bangladesh: 'BGD',
  Belarus: 'BLR',
  'European Union': 'EU',
  Mexico: 'MEX',
  'South Africa': 'ZAF',
  China: 'CHN',
  Australia: 'AUS',
  Canada: 'CAN',
  Iceland: 'ISL',
  Liechtenstein: 'LIE',
  Japan: 'JPN',
  'New Zealand': 'NZL',
}

const at = (date: string) => `${date}T12:00:00.000Z`

describe.skipIf(!there)('the consultations on the modalities, from February to May 2017', () => {
  const steps = there ? (JSON.parse(sharedText(files.timeline)) as Step[]) : []
  const items = there ? (JSON.parse(sharedText(files.compilation)) as { items: Item[] }).items : []
  const { helene, tomas } = people
  const dateOf = (step: string) => steps.find((one) => one.step === step)!.date

  it('run through: zero draft, compilation, silence until 28 April, unbroken, adopted on 4 May', () => {
    const door = aDeclaration(at('2017-01-31'))
    const zero = {
      name: 'Zero draft',
      paragraphs: [aParagraph('Decides that the meeting shall have an outcome;', { label: 'OP1' })],
    }
    door.tell(helene, 'revision.made', zero, at(dateOf('zero-draft')))
    const named = items.filter(
      ({ topic, by }) => topic === 'outcome' && by.every((name) => parties[name] !== undefined),
    )
    for (const { position, by } of named) {
      const proposal = {
        by: byParties(...by.map((name) => parties[name]!)),
        revision: 0,
        asks: 'alternative',
        paragraph: 'p1',
        text: `Decides: ${position};`,
      }
      door.tell(helene, 'proposal.made', proposal, at(dateOf('compilation')))
    }
    // Who is not named cannot be behind a bracket: "some countries" is nobody.
    expect(
      door.refusal(helene, 'proposal.made', {
        by: byParties('some countries'),
        revision: 0,
        asks: 'bracket',
        paragraph: 'p1',
      }),
    ).toBe('invalid-field')

    const { proposals, revisions } = door.text()
    expect(proposals).toHaveLength(3)
    expect(relatedProposals(proposals).map(({ how }) => how)).toEqual(['rival', 'rival', 'rival'])
    const day = dateOf('compilation')
    // Twenty-eight of the Union in 2017, and four more.
    expect(proposals.map(({ by }) => behindProposal(by, knownGroups, day).states.length)).toEqual([32, 1, 6])
    expect(statesThatSpeakTwice(proposals, knownGroups, day)).toEqual([])
    const text = writeCompilation(compile(revisions[0]!.paragraphs, proposals))
    expect(text).toContain(
      '[OP1alt #1 BGD, BLR, EU, MEX, ZAF: alt: Decides: concise, action-oriented outcome document;]',
    )
    expect(text).toContain("[OP1alt3 #3 AUS, CAN, ISL, LIE, JPN, NZL: alt: Decides: chair's summary only;]")

    const final = { follows: 0, name: 'Final draft', paragraphs: revisions[0]!.paragraphs }
    door.tell(helene, 'revision.made', final, at(dateOf('silence-open')))
    // The day is on record, the hour is not: six in the evening in New York stands for it.
    const hour = `${dateOf('silence-close')}T18:00`
    const until = instantOfHour(hour, 'America/New_York')
    door.tell(
      helene,
      'silence.opened',
      { revision: 1, hour, zone: 'America/New_York', until },
      at(dateOf('silence-open')),
    )
    expect(silenceStatus(door.text().silences[0]!, at(dateOf('silence-close')))).toBe('running')
    door.tell(helene, 'silence.held', {}, at(dateOf('consensus')))

    const adoption = steps.find(({ step }) => step === 'adoption')!
    const [symbol = '', draftSymbol] = (adoption.document ?? '').replace(')', '').split(' (')
    door.tell(
      helene,
      'declaration.adopted',
      { revision: 1, symbol, draftSymbol, day: adoption.date, how: 'consensus' },
      at(adoption.date),
    )
    // Some regretted that national human rights institutions were not invited in their own right.
    door.tell(
      tomas,
      'position.stated',
      { by: byParties('NOR'), position: 'explains', paragraphs: ['p1'] },
      at(adoption.date),
    )
    expect(door.text().adoption).toMatchObject({ symbol: 'A/RES/71/287', draftSymbol: 'A/71/L.65', day: '2017-05-04' })
  })
})
