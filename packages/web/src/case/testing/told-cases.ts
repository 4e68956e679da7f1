import type { ServedApplication } from '../../testing/served-application.ts'

/** A case told through the door, for pages to show. */
export type ToldCase = { readonly thread: string; readonly code: string; readonly survivor: string }

type Served = Pick<ServedApplication, 'tell' | 'openCase' | 'actor' | 'newId'>

/** @returns the consent to somebody's organisation for three months, as an entry's body */
export function consentTo({ actor }: Served, name: Parameters<Served['actor']>[0], given: object = {}): object {
  return {
    recipient: actor(name).organisation,
    purpose: 'service',
    sections: ['contact', 'needs', 'services'],
    until: new Date(Date.now() + 90 * 86_400_000).toISOString(),
    wording: 'demonstration-1',
    language: 'eng',
    how: 'spoken',
    capacity: 'able',
    ...given,
  }
}

/** @returns a case that was screened, referred to the shelter, taken on and served: one of many, for counts */
export async function servedCase(clarion: Served): Promise<ToldCase> {
  const { tell } = clarion
  const told = await clarion.openCase('daniel')
  const { thread } = told
  const screening = { instrument: 'ilo-forced-labour-11', version: '2012', agreed: 'spoken', answers: [] }
  await tell('sofia', thread, 'screening.recorded', 'screening', screening)
  await tell('daniel', thread, 'consent.given', 'sharing', consentTo(clarion, 'amal'))
  const referral = `referral/${clarion.newId()}`
  const receiver = clarion.actor('amal').organisation
  await tell('daniel', thread, 'referral.sent', referral, { receiver, line: 'accommodation', urgency: 'soon' })
  await tell('amal', thread, 'referral.accepted', referral, {})
  const service = await tell('amal', thread, 'service.offered', 'services', { line: 'accommodation' })
  await tell('amal', thread, 'service.delivered', 'services', { service }, 1)
  await tell('amal', thread, 'referral.completed', referral, { outcome: 'delivered' })
  return told
}

/** @returns a case in which much was said, and not always the same: every part of the case page has something to show */
export async function fullCase(clarion: Served): Promise<ToldCase> {
  const { tell } = clarion
  const told = await servedCase(clarion)
  const { thread } = told
  await tell('daniel', thread, 'safe-contact.set', 'contact', {
    channel: 'call',
    address: '+355 69 000 0000',
    hours: 'Monday to Friday after nine in the evening, never on the day before a market',
    wordsToUse: 'Say that it is the dentist.',
    leaveMessage: 'no',
    never: ['call the farm', 'mention my sister', 'send a message that can be read on the locked screen'],
    language: 'sqi',
  })
  await tell('daniel', thread, 'person.described', 'person', { gender: 'Feminine', ageGroup: 'adult' })
  await tell('sofia', thread, 'person.described', 'person', { ageGroup: 'child', languages: ['sqi', 'eng'] })
  await tell('daniel', thread, 'need.assessed', 'needs', { lines: [{ line: 'accommodation', status: 'urgent' }] })
  await tell('amal', thread, 'need.assessed', 'needs', { lines: [{ line: 'accommodation', status: 'met' }] })
  await tell('daniel', thread, 'risk.assessed', 'risk', {
    occasion: 'intake',
    sources: [{ from: 'trafficker', level: 'immediate', words: 'He calls every day.' }],
    personsView: 'He knows where my sister lives.',
  })
  await tell('daniel', thread, 'goal.set', 'plan', { words: 'A room with a key of my own.', domain: 'home' })
  await tell('daniel', thread, 'appointment.scheduled', 'appointments', {
    at: new Date(Date.now() + 2 * 86_400_000).toISOString(),
    purpose: 'health',
    with: 'Riverside Clinic',
  })
  await tell('daniel', thread, 'note.added', 'notes', {
    about: 'wellbeing',
    text: 'Sleeps better.\nAsked about school.',
  })
  return told
}
