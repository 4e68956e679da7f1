import { type Entry, foldThread, registry } from '@clarion/journal'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { people, reviewDoor } from '../testing/review-door.ts'
import { aHearingVocabulary } from './testing/a-hearing.ts'
import { aTransmittal, missions } from './testing/missions.ts'
import type { TransmissionState } from './transmission-section.ts'

const { helene } = people
const four = missions(4)
const parties = four.map(({ party }) => party)

const some = fc.subarray(parties, { minLength: 1 })
const move = fc.oneof(
  some.map(
    (those) => ['recipients.listed', { recipients: four.filter(({ party }) => those.includes(party)) }] as const,
  ),
  fc.constantFrom(...parties).map((party) => ['recipient.removed', { party }] as const),
  fc
    .tuple(fc.constantFrom(...parties), fc.constantFrom('one@missions.example', 'two@missions.example'))
    .map(([party, address]) => ['address.corrected', { party, address }] as const),
  fc.constantFrom(1, 2).map((version) => ['summary.transmitted', { ...aTransmittal, version }] as const),
  fc
    .tuple(fc.constantFrom(1, 2), some)
    .map(([version, those]) => ['transmission.resent', { version, parties: those, why: 'Once more.' }] as const),
  fc
    .tuple(fc.constantFrom(1, 2), some)
    .map(([version, those]) => ['bounce.recorded', { version, parties: those, status: '5.1.1' }] as const),
  fc
    .tuple(fc.constantFrom(1, 2), some)
    .map(([version, those]) => ['arrival.recorded', { version, parties: those, proof: 'hand' }] as const),
)

/** What a reader of the journal would say of a mail: how often it was to go, and the last word. */
function told(entries: readonly Entry[], version: number, party: string): [number, string, number] | undefined {
  const listed = new Set<string>()
  let mail: [number, string, number] | undefined
  for (const { kind, number, body } of entries) {
    const said = body as { version?: number; parties?: string[]; party?: string; recipients?: { party: string }[] }
    for (const one of said.recipients ?? []) listed.add(one.party)
    if (kind === 'recipient.removed') listed.delete(said.party ?? '')
    if (said.version !== version) continue
    if (kind === 'summary.transmitted' && listed.has(party)) mail = [1, 'send', number]
    if (!said.parties?.includes(party)) continue
    if (kind === 'transmission.resent') mail = [(mail?.[0] ?? 0) + 1, 'send', number]
    if (kind === 'bounce.recorded' && mail) mail = [mail[0], 'bounced', number]
    if (kind === 'arrival.recorded' && mail) mail = [mail[0], 'arrived', number]
  }
  return mail
}

it('whatever is said, each mail stands as the journal tells it, and a replay says the same', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 5, maxLength: 30, size: 'max' }), (moves) => {
      const door = reviewDoor(registry([aHearingVocabulary]), aHearingVocabulary)
      door.tell(helene, 'test-hearing.opened', { title: 'Hearing' })
      for (const version of [1, 2]) door.tell(helene, 'test-summary.signed', { version })
      for (const [kind, body] of moves) door.say(helene, kind, body)
      const state = door.state<TransmissionState>('transmission')
      for (const version of [1, 2])
        for (const party of parties) {
          const mail = state.transmissions
            .find((one) => one.version === version)
            ?.mails.find((one) => one.party === party)
          const stands = mail && [mail.round, mail.word.what, mail.word.number]
          expect([version, party, stands]).toEqual([version, party, told(door.entries, version, party)])
        }
      expect(state.recipients.map(({ party }) => party)).toEqual(
        [...new Set(state.recipients.map(({ party }) => party))].sort(),
      )
      const replayed = foldThread(registry([aHearingVocabulary]), [...door.entries, ...door.entries])
      expect(replayed.get('transmission')?.state ?? state).toEqual(state)
    }),
    { numRuns: 200 },
  )
})
