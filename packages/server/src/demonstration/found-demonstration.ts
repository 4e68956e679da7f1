import { appendHistory } from '../door/append-history.ts'
import { foundProgramme } from '../founding/found-programme.ts'
import { derivedId } from '../importing/derived-id.ts'
import { takeCheckpoint } from '../integrity/checkpoint.ts'
import type { Services } from '../services.ts'
import { actsToAccessLog } from '../sign-in/security-act.ts'
import { issueCodePhrase } from '../sign-in/survivor-sign-in.ts'
import { castId, castOrganisationId, foundingDay, organisations } from './cast.ts'
import { foundDirectory } from './found-directory.ts'
import { disputeAClock, foundSettings } from './found-settings.ts'
import { leaveLooks } from './leave-looks.ts'
import { staffActor } from './staff-actor.ts'
import type { CaseStory } from './story/case-story.ts'
import { drawing } from './story/drawing.ts'
import { demonstrationPhrase, tellKnownCase } from './story/known-case.ts'
import { span } from './story/plan-cases.ts'
import { tellThreeYears } from './story/three-years.ts'

const day = 24 * 3_600_000

/** Names that work on every machine, so that a link in a manual works in every demonstration. */
export const demonstrationProgramme = derivedId(foundingDay, 'Clarion demonstration programme')

/** Cases in one transaction. */
const batchSize = 40

/**
 * Founds the demonstration programme: its organisations and people, its directory and settings, and three years of
 * invented cases up to the present that the services' clock shows. Everything goes through the door, said by the people
 * whose work it is; the same clock gives the same programme.
 *
 * @param cases false for the organisations and their people alone
 * @returns the programme's id
 */
export async function foundDemonstration(services: Services, cases = true): Promise<string> {
  const programme = demonstrationProgramme
  const now = services.now()
  const atFirst: Services = { ...services, now: () => now - span - 14 * day }
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
  await foundDirectory(services, atFirst, programme)
  await foundSettings(atFirst, programme)
  if (!cases) return programme
  await disputeAClock(services, programme)
  const known = tellKnownCase(programme, now)
  const stories = [known, ...tellThreeYears(programme, now)]
  for (let start = 0; start < stories.length; start += batchSize) {
    const batch = stories.slice(start, start + batchSize)
    await appendHistory(
      services,
      programme,
      batch.flatMap(({ spoken }) => spoken),
    )
  }
  const seeded = seededServices(services)
  await leaveLooks(seeded, programme, known.thread)
  await givePhrase({ ...seeded, now: () => now - 205 * day }, programme, known)
  await takeCheckpoint(services, programme)
  return programme
}

/** The same services with a source that gives the same bytes every time: nothing secret is made of them. */
function seededServices(services: Services): Services {
  const draw = drawing(31)
  return { ...services, random: (length) => Uint8Array.from({ length }, () => draw.between(0, 255)) }
}

/** Daniel gives the person of the known case her code phrase. */
async function givePhrase(services: Services, programme: string, known: CaseStory): Promise<void> {
  const { author: member, organisation } = staffActor(programme, 'daniel')
  const survivor = { programme, thread: known.thread, reader: known.survivor }
  const parts = { recordAct: actsToAccessLog(services) }
  const by = { kind: 'member', member, organisation } as const
  await issueCodePhrase(services, parts, survivor, 'en', by, demonstrationPhrase)
}
