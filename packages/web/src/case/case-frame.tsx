import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useParam } from '../app/use-address.ts'
import { useColleagues } from '../cases/colleagues.ts'
import { Link } from '../look/link.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import type { CaseOutline } from './case-answers.ts'
import { CaseNotHere } from './case-not-here.tsx'
import { RaisedFlags } from './raised-flags.tsx'
import { SafeContactRule } from './safe-contact-rule.tsx'
import { TakeOn } from './take-on.tsx'
import { forgetCase, outlineQuery } from './use-case.ts'
import { useCaseState } from './use-recording.ts'
import './case.css'

/**
 * What stands around every page of a case: its code, how it stands, who leads it, and the rule of safe contact, never
 * scrolled away. Whoever may not know the case sees a page that says so and not why.
 *
 * @param title of the window: the sort of page, never a code
 * @param back whether the page offers the way back to the case
 * @param children the page, once it is known what may be seen
 */
export function CaseFrame({
  title,
  back = false,
  children,
}: {
  readonly title: string
  readonly back?: boolean
  readonly children: (outline: CaseOutline) => ReactNode
}) {
  const thread = useParam('thread')
  const queries = useQueryClient()
  const words = useRefusalWords()
  const outline = useQuery(outlineQuery(thread))
  const gone = isRefusal(outline.error, 'not-found', 'invalid-field')
  useEffect(() => {
    if (gone) forgetCase(queries, thread)
  }, [gone, queries, thread])
  // While it is asked again, the page that says so stays, with what was typed into it.
  const closed = useRef('')
  if (gone) closed.current = thread
  else if (outline.data) closed.current = ''
  if (closed.current === thread) return <CaseNotHere thread={thread} />
  if (outline.isError && !outline.data) {
    return (
      <Stack gap={4}>
        <PageHeading title={title} />
        <Notice kind="warm" live>
          <p>{words(outline.error)}</p>
        </Notice>
      </Stack>
    )
  }
  if (!outline.data) return <Waiting />
  return (
    <>
      <CaseHeader outline={outline.data} back={back} />
      {/* Somebody may leap from one case to another through the history: nothing of the first may stay in the second. */}
      <div className="case-body" key={thread}>
        {children(outline.data)}
      </div>
    </>
  )
}

function CaseHeader({ outline, back }: { readonly outline: CaseOutline; readonly back: boolean }) {
  const { say, sayOf, day } = useWords()
  const me = useMe()
  const { code, lead, thread } = outline
  const state = useCaseState(outline)
  const status = state?.status
  const { colleagues } = useColleagues()
  const own = lead.id === me.organisation.id && colleagues.length > 0
  const worker = state?.worker
  const workerName = colleagues.find(({ id }) => id === worker)?.name
  const bases = outline.sections.find(({ key }) => key === 'case')?.bases ?? outline.sections[0]?.bases ?? []
  const [basis] = bases
  const closed = status === 'closed' || status === 'erased'
  const mayRecord = !closed && me.verbs.includes('set-safe-contact')
  const name = code === null ? say('case.headingWithoutCode') : say('case.heading', { code })
  return (
    <header className="case-header">
      <div className="case-header-top">
        <span className="case-name">
          {back ? (
            <Link to={`/cases/${thread}`} exact>
              {name}
            </Link>
          ) : (
            name
          )}
        </span>
        {status !== undefined && <Mark kind={status === 'open' ? 'calm' : 'plain'}>{sayOf('status', status)}</Mark>}
        <span className="case-lead small soft">{say('case.lead', { name: lead.name })}</span>
        {own && worker !== undefined && (
          <span className="case-lead small soft">
            {workerName === undefined ? say('case.workerNobody') : say('case.worker', { name: workerName })}
          </span>
        )}
        {basis && basis.basis !== 'lead' && (
          <span className="case-basis small soft">
            {basis.until !== null && say(basisWords(basis.basis), { until: day(basis.until) })}
          </span>
        )}
      </div>
      {state?.worker === me.member && state.assigned && <TakeOn outline={outline} />}
      <RaisedFlags outline={outline} />
      <SafeContactRule outline={outline} mayRecord={mayRecord} />
    </header>
  )
}

function basisWords(basis: string): 'case.basis.consent' | 'case.basis.order' | 'case.basis.emergency' {
  if (basis === 'order') return 'case.basis.order'
  return basis === 'emergency' ? 'case.basis.emergency' : 'case.basis.consent'
}
