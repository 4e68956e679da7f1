import { appendEntries } from '../../door/append-entries.ts'
import { spokenConsent } from '../spoken-consent.ts'
import { newEntry } from '../test-entries.ts'
import { asker } from './ask.ts'
import { type RowResult, runRow } from './row.ts'
import type { World } from './world.ts'

const sections = ['contact', 'identity', 'documents', 'notes', 'appointments']

/**
 * Row 5 of the scorecard: a consent that was taken back has ended when the answer arrives. A case worker of another house
 * reads everything while the consent stands; the person takes it back on her page; and from then on, over other
 * connections, every way to the case is closed: the case, a section, the journal, the matrix, the list, the search by
 * name and by code, and the link to a document.
 *
 * @param times how often it is given and taken back
 */
export async function withdrawalBites(world: World, times: number): Promise<RowResult> {
  const { services, cases, members, other } = world
  const { thread, file, texts, code, consent } = cases.own
  const reader = asker(world.port)
  try {
    return await runRow('withdrawal bites at once', async (tally) => {
      const herself = await world.cookie('survivor')
      const kim = await world.enter(other)
      const takeBack = (grant: string) =>
        world.asker.ask({
          method: 'POST',
          path: `/my/who/${grant}`,
          headers: { ...herself, 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ entry: services.id() }).toString(),
        })
      const ways = {
        case: `/api/threads/${thread}`,
        section: `/api/threads/${thread}/sections/notes`,
        identity: `/api/threads/${thread}/sections/identity`,
        journal: `/api/threads/${thread}/journal`,
        file: `/api/threads/${thread}/files/${file}`,
        list: '/api/threads',
        name: `search ${texts['identity']}`,
        code: `search ${code}`,
        feed: '/api/sync?limit=100',
      }
      const closed = {
        ...ways,
        matrix: `/api/threads/${thread}/matrix`,
        looks: `/api/threads/${thread}/looks`,
        tasks: '/api/tasks',
      }
      const signs = [thread, code, ...Object.values(texts)]
      const shows = async (path: string) => {
        const { status, body } = await reader.ask(
          path.startsWith('search ')
            ? {
                method: 'POST',
                path: '/api/threads/search',
                headers: { ...kim, 'content-type': 'application/json' },
                body: JSON.stringify({ q: path.slice(7) }),
              }
            : { method: 'GET', path, headers: kim },
        )
        return { status, served: status < 300 && (path.includes(thread) || signs.some((sign) => body.includes(sign))) }
      }
      await takeBack(consent)
      for (let time = 0; time < times; time++) {
        const given = newEntry(
          services,
          thread,
          'consent.given',
          'sharing',
          spokenConsent(other.organisation, sections, '2027-06-01T00:00:00.000Z'),
        )
        await appendEntries(services, members['case-worker'], [given])
        // Both errors count: with consent, nobody is refused. All of it in turn, now this and now that.
        const [way, path] = Object.entries(ways)[time % Object.keys(ways).length] ?? []
        const before = await shows(path ?? '')
        if (!before.served) tally.violated(`with consent, ${way} was refused (${before.status})`)
        const reply = await takeBack(given.id)
        if (reply.status !== 303) tally.violated(`the withdrawal was answered ${reply.status}`)
        tally.attempts++
        await Promise.all(
          Object.entries(closed).map(async ([name, address]) => {
            const { status, served } = await shows(address)
            if (served) tally.violated(`after the withdrawal, ${name} was served (${status})`)
            if (status >= 500) tally.violated(`after the withdrawal, ${name} was answered ${status}`)
          }),
        )
      }
      tally.figures['questions'] = times * (Object.keys(closed).length + 1)
    })
  } finally {
    reader.close()
  }
}
