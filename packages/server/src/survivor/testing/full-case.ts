import type { SurvivorWorld } from './survivor-world.ts'

/** What somebody typed in the case or when the organisations were registered: it stays as it is in every language. */
export const typedTexts = [
  'Lantern Outreach',
  'Harbour Shelter',
  'City Police',
  '7KQF-29MX',
  'Monday to Friday, after nine in the evening',
  'Say that it is the dentist.',
  'Never call the shop',
  'Never mention my sister',
  'A door that I can lock.',
  'Sleeps better now.\nAsked about school.',
  'Case 12/2026 of 20 November',
  'I also need a lawyer.',
  'Thank you for telling us. It is written down now.',
  'They listen to me.',
] as const

/** Fills the case of a world so that every page has something to show: disagreement, an order, an emergency, answers. */
export async function fullCase(world: SurvivorWorld): Promise<void> {
  const { services, daniel, amal, viktor, tell } = world
  await tell(daniel, 'safe-contact.set', 'contact', {
    channel: 'call',
    address: '+355 69 000 0000',
    hours: 'Monday to Friday, after nine in the evening',
    wordsToUse: 'Say that it is the dentist.',
    leaveMessage: 'no',
    language: 'sqi',
    never: ['Never call the shop', 'Never mention my sister'],
    confirmed: '2026-11-20',
  })
  await tell(amal, 'need.assessed', 'needs', {
    lines: [
      { line: 'accommodation', status: 'urgent' },
      { line: 'legal-aid', status: 'needed' },
    ],
    words: 'A door that I can lock.',
  })
  await tell(daniel, 'need.assessed', 'needs', { lines: [{ line: 'accommodation', status: 'met' }] })
  await tell(daniel, 'note.added', 'notes', { about: 'wellbeing', text: 'Sleeps better now.\nAsked about school.' })
  await tell(daniel, 'order.recorded', 'sharing', {
    authority: 'court',
    reference: 'Case 12/2026 of 20 November',
    recipient: viktor.organisation,
    sections: ['exploitation', 'identity'],
    until: '2026-12-20T00:00:00.000Z',
  })
  services.pass(3_600_000)
  await world.ask('survivor', '/my/held/needs')
  const correction = await tellAsSurvivor(world, '/my/correct', { about: 'needs', words: 'I also need a lawyer.' })
  await tell(daniel, 'correction.answered', 'voice', {
    correction,
    outcome: 'corrected',
    words: 'Thank you for telling us. It is written down now.',
  })
  await tellAsSurvivor(world, '/my/feedback', { about: 'people', words: 'They listen to me.' })
}

/** Sends a form as she would; @returns the id of what it said */
async function tellAsSurvivor(
  { ask }: SurvivorWorld,
  path: string,
  words: { about: string; words: string },
): Promise<string> {
  const shown = await (await ask('survivor', path)).text()
  const entry = /name="entry" value="([0-9a-f-]+)"/.exec(shown)?.[1] ?? ''
  await ask('survivor', path, { entry, ...words })
  return entry
}
