import { commitmentSpan } from '@clarion/review'
import { digest } from '../../hearing/digest.ts'
import type { ServedApplication } from '../../testing/served-application.ts'

/**
 * A promise of which everything is told that a page shows: who must act, who did not join, an indicator, a report and no
 * reading yet.
 *
 * @returns its thread
 */
export async function toldCommitment(clarion: ServedApplication): Promise<string> {
  const thread = clarion.newId()
  const text = 'We commit to open shelters for survivors in every region of our countries.'
  const paragraph = { id: 'p1', part: 'operative', label: 'OP7', text, messages: [] } as const
  const span = commitmentSpan(paragraph, 0, text.length, digest)
  const tell = (kind: string, section: string, body: object) => clarion.tell('helene', thread, kind, section, body)
  await tell('commitment.cut', 'commitment', {
    ...{ symbol: 'A/RES/68/192', adopted: '2013-12-18', language: 'en', paragraph: 'p1', label: 'OP7' },
    ...{ span, repeats: [] },
  })
  await tell('actor.named', 'commitment', { kind: 'party', party: 'NOR', name: 'Norway' })
  await tell('standing.recorded', 'commitment', { party: 'USA', standing: 'dissociates', day: '2013-12-18' })
  await tell('indicator.set', 'commitment', {
    ...{ title: 'Shelter places', unit: 'places', better: 'more' },
    baseline: { value: 40, day: '2013-01-01', source: 'Ministry' },
    periods: [{ start: '2014-01-01', end: '2017-12-31', target: 120 }],
  })
  await tell('progress.reported', 'progress', {
    ...{ party: 'NOR', claim: 'done-before', doneOn: '2012-06-01' },
    evidence: [{ title: 'Act 12 of 2012', address: 'Gazette 40' }],
  })
  return thread
}
