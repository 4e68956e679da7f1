import { abilitiesOf, isRoleName, type RoleName } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { sectionTitle } from '../case/section-words.ts'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'
import type { MemberRow } from './administration-queries.ts'

/** GET /api/members/{member}/standing */
type Standing = {
  readonly sessions: number
  readonly cases: number | null
  readonly colleagues: number
  readonly administrators: number
}

/** What a suspension, or other roles, would do: in numbers, before it is done. */
export function MemberEffects({
  member: { id, roles, organisation },
  after,
}: {
  readonly member: MemberRow
  /** The roles that the member would have; none when suspended. */
  readonly after: readonly string[]
}) {
  const words = useWords()
  const { say, list } = words
  const standing = useQuery({
    queryKey: ['members', id, 'standing'],
    queryFn: ({ signal }) => ask<Standing>(`/api/members/${id}/standing`, { signal }),
    staleTime: 0,
  }).data
  const suspended = after.length === 0
  const before = abilitiesOf(roles.filter(isRoleName)).sections ?? new Set()
  const then = abilitiesOf(after.filter(isRoleName) as RoleName[]).sections ?? new Set()
  const titles = (some: readonly string[]) => list(some.map((name) => sectionTitle(words, name)))
  const lost = [...before].filter((name) => !then.has(name))
  const gained = [...then].filter((name) => !before.has(name))
  const changed = [...roles].sort().join() !== [...after].sort().join()
  const endsAdministration = roles.includes('administrator') && !after.includes('administrator')
  return (
    <div className="admin-effects" role="status">
      {standing && (suspended || changed) && (
        <p className="measure">
          {say('admin.sessionsEnd', { sessions: standing.sessions })}{' '}
          {suspended && say('admin.colleagues', { colleagues: standing.colleagues })}{' '}
          {suspended &&
            standing.cases !== null &&
            say('admin.casesStay', { cases: standing.cases, organisation: organisation.name })}
        </p>
      )}
      {!suspended && lost.length === 0 && gained.length === 0 && <p>{say('admin.rolesSame')}</p>}
      {!suspended && lost.length > 0 && <p className="measure">{say('admin.rolesLose', { parts: titles(lost) })}</p>}
      {!suspended && gained.length > 0 && (
        <p className="measure">{say('admin.rolesGain', { parts: titles(gained) })}</p>
      )}
      {endsAdministration && standing?.administrators === 0 && (
        <Notice kind="warm">
          <p>{say('admin.lastAdministrator', { organisation: organisation.name })}</p>
        </Notice>
      )}
    </div>
  )
}
