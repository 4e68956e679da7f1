import { createHash } from 'node:crypto'
import type { Sha256 } from '@clarion/journal'
import { canonicalText, canonicalWords } from '@clarion/review'
import type { ServedApplication } from '../../testing/served-application.ts'

type Served = Pick<ServedApplication, 'tell' | 'newId'>

/** A hearing told through the door, for pages to show. */
export type ToldHearing = {
  readonly thread: string
  /** A statement that two people read differently. */
  readonly statement: string
}

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const speakers = [
  { key: 'president', name: 'The President', constituency: 'presiding', part: 'opening', words: 'We begin.' },
  {
    key: 'nia',
    name: 'Nia',
    constituency: 'survivor',
    part: 'panel-1',
    words: 'Nobody had told me that I had rights.',
  },
  {
    key: 'westland',
    name: 'Westland',
    constituency: 'member-state',
    part: 'panel-1',
    words: 'My government puts the rights of victims first. We fund long-term reintegration for survivors.',
  },
  // Never reached: the floor ended before.
  { key: 'loom', name: 'Fair Loom', constituency: 'private-sector', part: 'panel-1', words: null },
] as const

/** @returns a hearing that was held: somebody was cut, somebody not reached, two read one statement differently, a summary is begun */
export async function toldHearing({ tell, newId }: Served): Promise<ToldHearing> {
  const thread = newId()
  const held = Date.now() - 2 * 86_400_000
  const at = (minutes: number) => new Date(held + minutes * 60_000).toISOString()
  await tell('helene', thread, 'hearing.opened', 'hearing', {
    ...{ title: 'Hearing on the Plan', day: at(0).slice(0, 10), place: 'Main hall', mandate: 'Resolution 1/15' },
    ...{ language: 'en', announced: 'programme', minutes: 3 },
    panels: [{ title: 'Protection', moderators: ['Ms. Chair'] }],
    invited: ['member-state', 'survivor', 'private-sector'],
    registration: new Date(Date.now() + 86_400_000).toISOString(),
  })
  const ids = new Map<string, { readonly speaker: string; readonly statement: string }>()
  for (const { key, name, constituency, part } of speakers) {
    const speaker = newId()
    ids.set(key, { speaker, statement: newId() })
    await tell('helene', thread, 'speaker.registered', 'speakers', { speaker, name, constituency, part })
  }
  const idOf = (key: string) => ids.get(key) ?? { speaker: '', statement: '' }
  const heard = speakers.flatMap((one) => (one.words === null ? [] : [{ ...one, words: one.words }]))
  for (const [place, { key }] of heard.entries()) {
    const { speaker } = idOf(key)
    const how = key === 'westland' ? 'cut' : 'finished'
    await tell('helene', thread, 'floor.given', 'speakers', { speaker, at: at(place * 5) })
    await tell('helene', thread, 'floor.ended', 'speakers', { speaker, how, at: at(place * 5 + 3) })
  }
  await tell('helene', thread, 'list.closed', 'speakers', { at: at(30) })
  for (const { key, part, constituency, words: said } of heard) {
    const { text, length, checksum } = canonicalText(said, sha256)
    await tell('helene', thread, 'statement.taken', 'record', {
      ...{ ...idOf(key), part, language: 'en', how: 'spoken', words: text, length, checksum },
      release: constituency === 'survivor' ? 'not-released' : 'open',
    })
  }
  const { statement } = idOf('westland')
  const span = { statement, edition: 1, start: 0, end: 47 }
  for (const [who, message] of [
    ['helene', 'M1'],
    ['selma', 'M9'],
  ] as const) {
    const code = { code: newId(), ...span, message, stance: 'for' }
    await tell(who, thread, 'passage.coded', 'record', code)
    await tell(who, thread, 'statement.read', 'record', { statement })
  }
  const sentences = [
    { text: canonicalWords('One State said that it puts the rights of victims first.'), links: [span] },
    { text: canonicalWords('All delegations agreed that ships need harbours.'), links: [] },
  ]
  await tell('helene', thread, 'summary.written', 'drafting', {
    ...{ follows: 0, language: 'en', title: 'Summary by the President' },
    parts: [
      { id: 's1', formal: true, sentences: [{ text: 'The hearing was opened.', links: [] }], dissent: [] },
      { id: 's2', heading: 'Rights', message: 'M1', formal: false, sentences, dissent: [] },
    ],
  })
  return { thread, statement }
}
