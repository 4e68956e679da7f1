import { commitmentSpan, commitmentVocabulary, type TextState } from '@clarion/review'
import { sha256 } from '../../door/sha256.ts'
import { castOrganisationId } from '../cast.ts'
import { type ReviewTeller, reviewTeller } from './review-teller.ts'
import { inventedSymbol } from './tell-declaration.ts'

const day = 24 * 3_600_000

type Hours = { readonly adopted: number; readonly reported: number; readonly read: number }

/** Two promises of the adopted text, with what those who promised say of themselves and what somebody else finds. */
export function tellCommitments(programme: string, declaration: ReviewTeller, hours: Hours): readonly ReviewTeller[] {
  const on = (instant: number) => new Date(instant).toISOString().slice(0, 10)
  const period = { start: on(hours.adopted), end: on(hours.reported - day) }
  const westland = { kind: 'party', party: 'XWL', organisation: castOrganisationId(programme, 'westland') }
  const southmark = { kind: 'party', party: 'XSM', organisation: castOrganisationId(programme, 'southmark') }
  const report = (title: string) => [{ title: `${title} (invented)`, address: 'Document 7 of the demonstration' }]

  const shelters = cut(programme, declaration, 'shelters', 'p3', hours)
  shelters.say('helene', 'actor.named', { ...westland, name: 'Westland' })
  shelters.say('helene', 'actor.named', { ...southmark, name: 'Southmark' })
  const indicator = shelters.say('helene', 'indicator.set', {
    ...{ title: 'Places in shelters', unit: 'places', better: 'more' },
    baseline: { value: 40, day: on(hours.adopted - 30 * day), source: 'Ministry of Westland (invented)' },
    periods: [{ ...period, target: 120 }],
  })
  const measured = { party: 'XWL', indicator, period }
  shelters.at(hours.reported)
  shelters.say('tomas', 'progress.reported', {
    ...{ ...measured, actual: 118, claim: 'under-way', evidence: report('Report of the ministry') },
    words: 'Nearly all the places are open.',
  })
  shelters.at(hours.read)
  shelters.say('oskar', 'progress.read', {
    ...{ ...measured, actual: 74, finding: 'some', evidence: report('Visits to nine shelters') },
    words: 'Forty-four of the places counted are in houses that have not opened yet.',
  })

  const police = cut(programme, declaration, 'police', 'p5', hours)
  police.say('helene', 'actor.named', { ...southmark, name: 'Southmark' })
  police.at(hours.reported)
  police.say('adaeze', 'progress.reported', {
    ...{ party: 'XSM', claim: 'done-before', doneOn: on(hours.adopted - 200 * day) },
    ...{ evidence: report('Curriculum of the academy'), words: 'Every officer was trained before this was promised.' },
  })
  police.at(hours.read)
  police.say('oskar', 'progress.read', {
    ...{ party: 'XSM', finding: 'none', evidence: report('Timetable of the academy') },
    words: 'The course is in the curriculum. It was not held in this period.',
  })
  return [shelters, police]
}

/** A whole paragraph of the adopted text is a commitment. */
function cut(programme: string, declaration: ReviewTeller, name: string, id: string, { adopted }: Hours): ReviewTeller {
  const { adoption, revisions } = declaration.stateOf<TextState>('text')
  const paragraph = revisions[adoption?.revision ?? 0]?.paragraphs.find((one) => one.id === id)
  if (!paragraph) throw new TypeError(`the adopted text has no ${id}`)
  const teller = reviewTeller(programme, commitmentVocabulary, `commitment ${name}`, adopted + 5 * day)
  const span = commitmentSpan(paragraph, 0, [...paragraph.text].length, sha256)
  teller.say('helene', 'commitment.cut', {
    ...{ declaration: declaration.thread, symbol: inventedSymbol, adopted: adoption?.day, language: 'en' },
    ...{ paragraph: id, label: paragraph.label, span, repeats: [] },
  })
  return teller
}
