import { findInstrument } from '@clarion/casework'
import type { NewEntry } from '@clarion/journal'
import { appendEntries } from '../door/append-entries.ts'
import { derivedId } from '../importing/derived-id.ts'
import type { Services } from '../services.ts'
import { foundingDay } from './cast.ts'
import { staffActor } from './staff-actor.ts'
import { cycleDays } from './story/tell-cycle.ts'

const day = 24 * 3_600_000

/** The words in which consent is explained in the demonstration, in three languages. */
const wordings = [
  {
    language: 'eng',
    text: 'We would like to tell one organisation some things about you, so that they can help. You choose which things, and until when. You can say no; we help you all the same. You can take it back at any time, and then they see nothing any more. You may ask us to explain this again whenever you like.',
  },
  {
    language: 'fra',
    text: 'Nous aimerions dire certaines choses à votre sujet à une organisation, pour qu’elle puisse vous aider. Vous choisissez lesquelles, et jusqu’à quand. Vous pouvez dire non ; nous vous aidons quand même. Vous pouvez revenir sur votre accord à tout moment ; alors elle ne voit plus rien. Vous pouvez nous demander de l’expliquer encore, quand vous voulez.',
  },
  {
    language: 'ara',
    text: 'نود أن نخبر منظمة واحدة ببعض الأمور عنك كي تستطيع مساعدتك. أنت تختار أي أمور، وحتى متى. يمكنك أن تقول لا، ونساعدك رغم ذلك. ويمكنك أن تسحب موافقتك في أي وقت، وعندئذ لا ترى المنظمة شيئًا بعد ذلك. ويمكنك أن تطلب منا شرح هذا من جديد متى شئت.',
  },
] as const

/** What the programme of the demonstration is. No helpline: none is invented, lest somebody calls it. */
const description = {
  about:
    'An invented referral mechanism. Outreach, shelters, lawyers, a clinic, the police and the authorities of one country work on the cases of those who ask them to.',
  languages: ['eng', 'fra', 'ara'],
} as const

/** Lists that people of the demonstration screen with although they come off, as a programme may that has compared them. */
const confirmed = ['delphi-adult-labour', 'delphi-child-labour'] as const

/** The version of the settings as they were from the beginning. */
const settingsSeen = 2 + wordings.length + confirmed.length

/** Places of the invented country, at two levels; XA stands for no country. */
const places = [
  ['XA01', '', 'North Coast', 'Côte nord', 'الساحل الشمالي'],
  ['XA02', '', 'Hill Country', 'Pays des collines', 'بلاد التلال'],
  ['XA03', '', 'Capital District', 'District de la capitale', 'منطقة العاصمة'],
  ['XA0101', 'XA01', 'Gull Bay', 'Baie des Mouettes', 'خليج النوارس'],
  ['XA0102', 'XA01', 'Salt Harbour', 'Port-au-Sel', 'مرفأ الملح'],
  ['XA0201', 'XA02', 'Upper Valley', 'Haute-Vallée', 'الوادي الأعلى'],
  ['XA0301', 'XA03', 'Old Town', 'Vieille ville', 'المدينة القديمة'],
] as const

/** Texts to start from, in the language of the demonstration. */
const templates = [
  {
    use: 'note',
    title: 'After a first conversation',
    language: 'eng',
    text: 'Where we spoke, and who was there: […]\nWhat the person wants to happen next: […]\nWhat we agreed, and by when: […]',
  },
  {
    use: 'referral',
    title: 'Asking for a bed',
    language: 'eng',
    text: 'We ask for a place from […]. The person wishes to be reached in this way: […]. What matters for safety: […]',
  },
] as const

/** What the confirmation says, so that nobody takes it for a comparison that was made. */
const source = 'Nothing: for the demonstration alone. A programme in earnest compares each item with the publication.'

/**
 * The settings of the demonstration, from the beginning: what the programme is, the words in which consent is explained, and the lists that are
 * used although their wording comes unchecked.
 *
 * @param atFirst services with the clock of the beginning
 */
export async function foundSettings(atFirst: Services, programme: string): Promise<void> {
  let seen = await say(atFirst, programme, 'noor', 'programme.described', description, 1)
  for (const { language, text } of wordings) {
    const body = { version: 'demonstration-1', language, text }
    seen = await say(atFirst, programme, 'noor', 'consent-wording.published', body, seen)
  }
  for (const instrument of confirmed) {
    const version = findInstrument(instrument)?.version
    seen = await say(atFirst, programme, 'noor', 'instrument.confirmed', { instrument, version, source }, seen)
  }
  const listed = places.map(([code, parent, eng, fra, ara]) => ({
    code,
    level: parent === '' ? 1 : 2,
    ...(parent !== '' && { parent }),
    names: Object.entries({ eng, fra, ara }).map(([language, name]) => ({ language, name })),
  }))
  const list = { edition: 'Demonstration', source: 'Invented', places: listed }
  await say(atFirst, programme, 'noor', 'places.listed', list, 0, 'places')
  let published = 0
  for (const template of templates) {
    published = await say(atFirst, programme, 'noor', 'template.published', template, published, 'templates')
  }
}

/** Since the first summary was published, everybody can read what was: the public pages of the invented cycle. */
export async function openCyclePage(services: Services, programme: string): Promise<void> {
  const before = { ...services, now: () => services.now() - cycleDays.draft * day }
  await say(before, programme, 'noor', 'cycle-page.set', { open: true }, settingsSeen)
}

/** Some days before, the programme decided that a second person looks at a risk that is judged serious or immediate. */
export async function wantSecondLooks(services: Services, programme: string): Promise<void> {
  const before = { ...services, now: () => services.now() - 12 * day }
  await say(before, programme, 'noor', 'approval-rule.set', { act: 'risk', wanted: true }, settingsSeen)
}

/** Last week two people set one clock without having seen each other; somebody has to settle it. */
export async function disputeAClock(services: Services, programme: string): Promise<void> {
  const lastWeek = services.now() - 6 * day
  const before = { ...services, now: () => lastWeek }
  const after = { ...services, now: () => lastWeek + 3_600_000 }
  await say(before, programme, 'grace', 'clock.set', { clock: 'goal-review', hours: 45 * 24 }, settingsSeen)
  await say(after, programme, 'noor', 'clock.set', { clock: 'goal-review', hours: 90 * 24 }, settingsSeen)
}

async function say(
  services: Services,
  programme: string,
  by: 'noor' | 'grace',
  kind: string,
  body: object,
  seen: number,
  section = 'settings',
): Promise<number> {
  const said = new Date(services.now()).toISOString()
  const id = derivedId(foundingDay, programme, 'demonstration', kind, JSON.stringify(body))
  const entry: NewEntry = { id, thread: programme, kind, section, seen, said, body }
  const [result] = await appendEntries(services, staffActor(programme, by), [entry])
  return result?.version ?? seen
}
