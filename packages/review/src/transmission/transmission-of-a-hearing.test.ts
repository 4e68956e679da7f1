import { everyone } from '@clarion/journal'
import { describe, expect, it } from 'vitest'
import { hearingVocabulary } from '../hearing/hearing-vocabulary.ts'
import { aHearing } from '../testing/a-hearing.ts'
import { people } from '../testing/review-door.ts'
import { aTransmittal, missions } from './testing/missions.ts'
import type { TransmissionState } from './transmission-section.ts'

const { helene, tomas } = people
const part = { id: 's1', formal: true, sentences: [{ text: 'The hearing was held.', links: [] }], dissent: [] }
const signature = {
  ...{ version: 1, language: 'en', title: 'Summary', parts: [part] },
  ...{ name: 'H.E. Ms. Ada Example', office: 'President', place: 'New York', day: '2026-12-03' },
}

describe('a hearing', () => {
  it('sends what was signed, to the missions on its list, and shows their addresses to nobody else', () => {
    const hearing = aHearing()
    hearing.tell(helene, 'recipients.listed', { recipients: missions() })
    expect(hearing.refusal(helene, 'summary.transmitted', aTransmittal)).toBe('refers-to-nothing')
    // What a summary must be like to be signed is tested elsewhere.
    hearing.tell(helene, 'summary.signed', signature)
    hearing.tell(helene, 'summary.published', { version: 1 })
    expect(hearing.sees(tomas.organisation, 'summary')).toBe(true)
    for (const reader of [tomas.organisation, everyone]) expect(hearing.sees(reader, 'transmission')).toBe(false)
    expect(hearing.refusal(tomas, 'summary.transmitted', aTransmittal)).toBe('not-covered')
    hearing.tell(helene, 'summary.transmitted', aTransmittal)
    expect(hearing.state<TransmissionState>('transmission').transmissions[0]?.mails).toHaveLength(195)
  })

  it('asks again who somebody is before 195 States get something', () => {
    const kind = hearingVocabulary.kinds.find((one) => one.kind === 'summary.transmitted')
    expect(kind?.stepUp).toBe(true)
  })
})
