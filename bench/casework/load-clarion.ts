import { abilitiesOf } from '@clarion/casework'
import { everyone, type NewEntry } from '@clarion/journal'
import { appendEntries } from '../../packages/server/src/door/append-entries.ts'
import { foundProgramme } from '../../packages/server/src/founding/found-programme.ts'
import type { Actor } from '../../packages/server/src/http/caller.ts'
import { derivedId } from '../../packages/server/src/importing/derived-id.ts'
import type { Services } from '../../packages/server/src/services.ts'
import { openSession } from '../../packages/server/src/sign-in/session.ts'
import { withSignIn } from '../../packages/server/src/sign-in/with-sign-in.ts'
import { type BenchCase, benchCase, benchOrganisations, benchProgramme, memberId, organisationId } from './records.ts'

const start = Date.UTC(2023, 0, 1)
const said = '2023-01-01T00:00:00.000Z'

/** Founds the programme and opens its cases through the door, as the organisations that lead them. */
export async function loadClarion(services: Services, total: number, progress: (done: number) => void): Promise<void> {
  const entry = (
    thread: string,
    kind: string,
    section: string,
    body: object,
    ...name: (string | number)[]
  ): NewEntry => ({
    id: derivedId(start, 'bench entry', kind, ...name),
    thread,
    kind,
    section,
    seen: 0,
    said,
    body,
  })
  await foundProgramme(services, {
    programme: benchProgramme,
    name: 'Bench',
    demonstration: false,
    organisation: { id: derivedId(start, 'bench coordination'), name: 'Coordination', type: 'NGO' },
    administrator: {
      id: derivedId(start, 'bench administrator'),
      name: 'Noor',
      email: 'noor@coordination.example',
      roles: ['administrator'],
    },
    entries: [1, 2, 3, 4].map((place) => derivedId(start, 'bench founding', place)) as [string, string, string, string],
  })
  for (const key of benchOrganisations()) {
    const thread = organisationId(key)
    const member = memberId(key)
    const invited = { member, name: key, email: `${key}@bench.example`, roles: ['case-worker'] }
    await appendEntries(services, actorFor(key, ['administrator', 'case-worker']), [
      entry(thread, 'organisation.registered', 'profile', { name: key, type: 'NGO' }, key),
      entry(thread, 'member.invited', 'members', invited, key),
      entry(thread, 'member.joined', 'members', { member }, key),
    ])
  }
  const sections = ['person', 'identity', 'exploitation', 'notes']
  // Within the longest time for which a programme takes a consent.
  const until = new Date(services.now() + 300 * 86_400_000).toISOString()
  const entries = ({ place, thread, code, name, form }: BenchCase) => [
    entry(thread, 'case.opened', 'case', { code, survivor: derivedId(start, 'bench survivor', place) }, place),
    entry(thread, 'identity.recorded', 'identity', { names: [{ kind: 'called', name }] }, place),
    entry(thread, 'exploitation.described', 'exploitation', { forms: [form] }, place),
    entry(
      thread,
      'consent.given',
      'sharing',
      {
        recipient: organisationId('national'),
        purpose: 'case-management',
        sections,
        subject: 'adult',
        until,
        wording: 'clarion-1',
        language: 'eng',
        how: 'spoken',
        capacity: 'able',
      },
      place,
    ),
  ]
  const waiting = new Map<string, BenchCase[]>()
  let done = 0
  const flush = async (lead: string, cases: readonly BenchCase[]) => {
    await appendEntries(services, actorFor(lead, ['case-worker']), cases.flatMap(entries))
    done += cases.length
    progress(done)
  }
  // Three at a time: while the database writes one batch, the next is folded and sealed.
  const flying = new Set<Promise<void>>()
  const send = async (lead: string, batch: readonly BenchCase[]) => {
    const flight = flush(lead, batch).finally(() => flying.delete(flight))
    flying.add(flight)
    if (flying.size >= 3) await Promise.race(flying)
  }
  for (let place = 0; place < total; place++) {
    const one = benchCase(place, total)
    const cases = waiting.get(one.lead) ?? []
    cases.push(one)
    waiting.set(one.lead, cases)
    if (cases.length < 100) continue
    waiting.delete(one.lead)
    await send(one.lead, cases)
  }
  for (const [lead, cases] of waiting) await send(lead, cases)
  await Promise.all(flying)
}

/** @returns a session's token for the one member of an organisation */
export async function sessionFor(services: Services, key: string): Promise<string> {
  const holder = { programme: benchProgramme, holder: memberId(key) }
  return await withSignIn(services.database, holder, (transaction) =>
    openSession(services, transaction, { kind: 'member', ...holder }),
  )
}

function actorFor(key: string, roles: Parameters<typeof abilitiesOf>[0]): Actor {
  const { verbs, sections } = abilitiesOf(roles)
  const organisation = organisationId(key)
  return {
    programme: benchProgramme,
    author: memberId(key),
    organisation,
    verbs,
    sections,
    readers: [organisation, everyone],
  }
}
