import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { appendEntries } from '../../door/append-entries.ts'
import { uploadFile } from '../../files/upload-file.ts'
import type { Actor } from '../../http/caller.ts'
import { spokenConsent } from '../spoken-consent.ts'
import { newEntry, openCase } from '../test-entries.ts'
import type { TestServices } from '../test-services.ts'

/** A case with something in it to find: each text stands in one section and nowhere else in the world. */
export type FilledCase = {
  readonly thread: string
  /** Who leads it, and for which organisation. */
  readonly member: string
  readonly organisation: string
  readonly survivor: string
  readonly code: string
  readonly consent: string
  readonly referral: string
  readonly file: string
  /** An entry of its journal. */
  readonly entry: string
  /** What to look for, by the section in which it stands. */
  readonly texts: Readonly<Record<string, string>>
}

/** The sections of the consent that every filled case has. */
export const consentedSections = ['contact', 'person', 'needs', 'notes'] as const

const letters = 'bcdfghjklmnpqrstvwxz'

/** @returns a word that nobody has written before, of letters alone so that it is searched like a name */
export function rareWord(): string {
  return `Q${[...randomBytes(18)].map((byte) => letters[byte % letters.length]).join('')}`
}

/**
 * Opens a case and says something in it.
 *
 * @param lead a case worker of the organisation that leads it
 * @param recipient the organisation to which the person consents
 */
export async function fillCase(services: TestServices, lead: Actor, recipient: string): Promise<FilledCase> {
  const { thread, survivor, entry: opening } = openCase(services)
  const say = (kind: string, section: string, body: object) => newEntry(services, thread, kind, section, body)
  const texts = {
    identity: rareWord(),
    notes: rareWord(),
    appointments: rareWord(),
    referral: rareWord(),
    documents: rareWord(),
  }
  const consent = say(
    'consent.given',
    'sharing',
    spokenConsent(recipient, [...consentedSections], '2027-06-01T00:00:00.000Z'),
  )
  const note = say('note.added', 'notes', { about: 'team', text: texts.notes })
  const referral = services.id()
  await appendEntries(services, lead, [
    opening,
    say('identity.recorded', 'identity', { names: [{ kind: 'called', name: texts.identity }] }),
    note,
    say('appointment.scheduled', 'appointments', {
      at: '2027-01-05T10:00:00Z',
      purpose: 'talk',
      with: texts.appointments,
    }),
    consent,
    say('referral.proposed', `referral/${referral}`, {
      receiver: recipient,
      line: 'accommodation',
      urgency: 'soon',
      message: texts.referral,
    }),
  ])
  const content = Readable.from([Buffer.from(`A letter that says ${texts.documents}`)])
  const uploaded = await uploadFile(services, lead, thread, 'text/plain', content)
  await appendEntries(services, lead, [say('document.attached', 'documents', { ...uploaded, name: 'Letter.txt' })])
  const { code } = opening.body as { code: string }
  const { author: member, organisation } = lead
  const ids = { thread, member, organisation, survivor, consent: consent.id, referral, file: uploaded.file }
  return { ...ids, entry: note.id, code, texts: { case: code, ...texts } }
}
