import { withScope } from '../database/with-scope.ts'
import { appendHistory, type Spoken } from '../door/append-history.ts'
import { foundProgramme } from '../founding/found-programme.ts'
import { derivedId } from '../importing/derived-id.ts'
import { takeCheckpoint } from '../integrity/checkpoint.ts'
import type { Services } from '../services.ts'
import { actsToAccessLog } from '../sign-in/security-act.ts'
import { issueCodePhrase } from '../sign-in/survivor-sign-in.ts'
import { castId, castOrganisationId, foundingDay, organisations } from './cast.ts'
import { foundDirectory } from './found-directory.ts'
import { disputeAClock, foundSettings, openCyclePage, wantSecondLooks } from './found-settings.ts'
import { leaveLooks } from './leave-looks.ts'
import { linkFamilies } from './link-families.ts'
import { staffActor } from './staff-actor.ts'
import type { CaseStory } from './story/case-story.ts'
import { demonstrationPhrase, tellKnownCase } from './story/known-case.ts'
import { span } from './story/plan-cases.ts'
import { tellCycle } from './story/tell-cycle.ts'
import { tellHearing } from './story/tell-hearing.ts'
import { tellThreeYears } from './story/three-years.ts'

const day = 24 * 3_600_000

/** Names that work on every machine, so that a link in a manual works in every demonstration. */
export const demonstrationProgramme = derivedId(foundingDay, 'Clarion demonstration programme')

/** Cases in one transaction. */
const batchSize = 40

/** How long the programme has been there when its first case is opened. */
const before = 14 * day

/**
 * Founds the demonstration programme: its organisations and people, its directory and settings, and three years of
 * invented cases up to the present that the services' clock shows. Everything goes through the door, said by the people
 * whose work it is; the same clock gives the same programme. What was begun and cut off is gone on with, in the present
 * of its beginning: names are drawn from what they name, so that nothing is there twice.
 *
 * @param withCases false for the organisations and their people alone
 * @returns the programme's id
 */
export async function foundDemonstration(services: Services, withCases = true): Promise<string> {
  const programme = demonstrationProgramme
  const begun = await beginningOf(services, programme)
  const now = begun === undefined ? services.now() : begun + span + before
  const then: Services = { ...services, now: () => now }
  const atFirst: Services = { ...services, now: () => now - span - before }
  if (begun === undefined) await beginProgramme(atFirst, programme)
  await foundDirectory(then, atFirst, programme)
  await foundSettings(atFirst, programme)
  if (!withCases) return programme
  await openCyclePage(then, programme)
  await wantSecondLooks(then, programme)
  await disputeAClock(then, programme)
  const known = tellKnownCase(programme, now)
  const cases = [known, ...tellThreeYears(programme, now)]
  const reviews = [...tellCycle(programme, now), tellHearing(programme, now)]
  await keepStories(services, programme, [...cases, ...reviews])
  await linkFamilies(then, programme, cases)
  await leaveLooks(then, programme, known.thread)
  await givePhrase({ ...services, now: () => now - 205 * day }, programme, known)
  await takeCheckpoint(services, programme)
  return programme
}

/** @returns whether the demonstration was founded to its end: the checkpoint is the last that is done */
export async function isDemonstrationFounded({ database }: Services): Promise<boolean> {
  const programme = demonstrationProgramme
  return await withScope(database, { programme, purpose: 'audit' }, async (transaction) => {
    const rows = transaction.selectFrom('clarion.checkpoint').select('number').where('programme_id', '=', programme)
    return (await rows.limit(1).executeTakeFirst()) !== undefined
  })
}

async function beginningOf({ database }: Services, programme: string): Promise<number | undefined> {
  const rows = database.selectFrom('clarion.programme').select('created').where('programme_id', '=', programme)
  return (await rows.executeTakeFirst())?.created.getTime()
}

async function beginProgramme(atFirst: Services, programme: string): Promise<void> {
  const id = (...parts: readonly string[]) => derivedId(foundingDay, programme, 'demonstration', ...parts)
  await foundProgramme(atFirst, {
    programme,
    name: 'Demonstration programme',
    demonstration: true,
    organisation: { id: castOrganisationId(programme, 'coordination'), ...organisations.coordination },
    administrator: {
      id: castId(programme, 'noor'),
      name: 'Noor',
      email: 'noor@coordination.example',
      roles: ['administrator'],
    },
    entries: [id('organisation'), id('programme'), id('invited'), id('joined')],
  })
}

/** Takes in the stories whose cases are not here yet. */
async function keepStories(
  services: Services,
  programme: string,
  stories: readonly { readonly thread: string; readonly spoken: readonly Spoken[] }[],
): Promise<void> {
  for (let start = 0; start < stories.length; start += batchSize) {
    const batch = stories.slice(start, start + batchSize)
    const threads = batch.map(({ thread }) => thread)
    const here = await withScope(services.database, { programme, keeper: threads }, (transaction) =>
      transaction
        .selectFrom('clarion.thread')
        .select('thread_id')
        .where('programme_id', '=', programme)
        .where('thread_id', 'in', threads)
        .execute(),
    )
    const known = new Set(here.map((row) => row.thread_id))
    const fresh = batch.filter(({ thread }) => !known.has(thread)).flatMap(({ spoken }) => spoken)
    if (fresh.length > 0) await appendHistory(services, programme, fresh)
  }
}

/** Daniel gives the person of the known case her code phrase. */
async function givePhrase(services: Services, programme: string, known: CaseStory): Promise<void> {
  const { author: member, organisation } = staffActor(programme, 'daniel')
  const survivor = { programme, thread: known.thread, reader: known.survivor }
  const parts = { recordAct: actsToAccessLog(services) }
  const by = { kind: 'member', member, organisation } as const
  await issueCodePhrase(services, parts, survivor, 'en', by, demonstrationPhrase)
}
