import { hearingGate } from '../hearing/hearing-gate.ts'
import type { LinkedSpan, SummaryPart } from '../hearing/summary-section.ts'
import { aHearing, spanIn } from './a-hearing.ts'
import { people } from './review-door.ts'

const { helene } = people

/** Four speakers: two States, an organisation, a survivor; M1 by three of them, M9 by one, one against M4. */
export function aDay() {
  const hearing = aHearing()
  const norway = hearing.registered('Norway', 'member-state')
  const nigeria = hearing.registered('Nigeria', 'member-state', 'panel-2')
  const grace = hearing.registered('Grace', 'civil-society', 'panel-2')
  const mira = hearing.registered('Mira', 'survivor', 'opening')
  const first = hearing.said(norway, 'Survivors need shelters that stay open. We lack political will.')
  const second = hearing.said(nigeria, 'Our shelters for survivors are full. We oppose a new partnership.', 'panel-2')
  const third = hearing.said(grace, 'Nobody asked survivors what they need.', 'panel-2')
  const fourth = hearing.said(mira, 'I slept in a police cell because no shelter had a bed for me.', 'opening')
  hearing.coded(helene, first, 'Survivors need shelters', 'M1')
  hearing.coded(helene, first, 'We lack political will', 'M9')
  hearing.coded(helene, second, 'Our shelters for survivors are full', 'M1')
  hearing.coded(helene, second, 'We oppose a new partnership', 'M4', 'against')
  hearing.coded(helene, third, 'Nobody asked survivors', 'M1')
  hearing.coded(helene, fourth, 'no shelter had a bed', 'M1')
  const link = (statement: string, quote: string, quoted: LinkedSpan['quoted'] = null): LinkedSpan => ({
    ...spanIn(hearing.record(), statement, quote),
    quoted,
  })
  const gate = (...parts: SummaryPart[]) =>
    hearingGate({
      record: hearing.record(),
      speakers: hearing.speakers(),
      leftOut: hearing.summary().leftOut,
      language: 'en',
    })(parts)
  return { hearing, link, gate, statements: { first, second, third, fourth } }
}

/** A paragraph of one sentence. */
export function aPart(
  message: string | null,
  text: string,
  links: readonly LinkedSpan[],
  given: Partial<SummaryPart> = {},
): SummaryPart {
  return { id: 's1', heading: '', message, formal: false, sentences: [{ text, links }], dissent: [], ...given }
}
