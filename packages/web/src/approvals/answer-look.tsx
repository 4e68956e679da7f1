import { type Approval, approvalActs, approvalStanding } from '@clarion/casework'
import { useRef, useState } from 'react'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useAddressSearch, useGo } from '../app/use-address.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { caseKind } from '../case/case-kinds.ts'
import { SectionCard } from '../case/section-card.tsx'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { ButtonLink } from '../look/button.tsx'
import { Link } from '../look/link.tsx'
import { Notice } from '../look/notice.tsx'
import { RadioGroup } from '../look/radio-group.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { LeaveIt } from './leave-it.tsx'
import { StandingWords, useActTitle } from './standing-words.tsx'
import type { Approvals } from './use-approvals.ts'
import { useShown } from './use-shown.ts'

/** What is read first of a whole case, before it ends or goes to others; the rest is one step away. */
const readFirst = ['risk', 'needs', 'safeguard', 'voice', 'plan', 'services']

/** One second look: what was asked, what is looked at as it stands now, and the answer. */
export function AnswerLook({
  outline,
  approvals,
  about,
}: {
  readonly outline: CaseOutline
  readonly approvals: Approvals
  readonly about: string
}) {
  const { say } = useWords()
  const title = useActTitle()
  const me = useMe()
  // As it was found: the page stays as it is while the answer is sent, and then leads on.
  const [approval] = useState(() => approvals.state.approvals.find(({ id }) => id === about))
  const page = `/cases/${outline.thread}/approvals`
  if (approval?.status !== 'waits' || !approvals.open) {
    return (
      <Stack gap={4}>
        <PageHeading title={say('approvals.title')} />
        <Notice title={say('approvals.gone')} />
        <ButtonLink to={page}>{say('approvals.all')}</ButtonLink>
      </Stack>
    )
  }
  const { upTo } = approvals.now(approval.act)
  const standing = approvalStanding({ approvals: [approval] }, approval.act, upTo)
  const own = approval.by === me.member
  return (
    <Stack gap={4}>
      <PageHeading title={say('approvals.title')}>
        {say('approvals.look', { act: title(approval.act, approval.to) })}
      </PageHeading>
      <StandingWords standing={standing} />
      {approvals.mayAnswer && own && <Notice title={say('approvals.own')} />}
      {!approvals.mayAnswer && <p>{say('approvals.notYours')}</p>}
      {approvals.mayAnswer && !own && standing.is === 'waits' && standing.moved && (
        <Notice kind="warm" title={say('approvals.changed')} />
      )}
      {(own || !approvals.mayAnswer) && (
        <div>
          <LeaveIt {...{ outline, approvals, approval }} />
        </div>
      )}
      <LookedAt {...{ outline, approvals, approval }} answers={approvals.mayAnswer && !own} />
    </Stack>
  )
}

/** The answer comes when what stands above it is what the case says now: it holds for what was seen. */
function LookedAt({
  outline,
  approvals,
  approval,
  answers,
}: {
  readonly outline: CaseOutline
  readonly approvals: Approvals
  readonly approval: Approval
  readonly answers: boolean
}) {
  const { say } = useWords()
  const { section } = approvalActs[approval.act]
  const keys = section === null ? readFirst : [section]
  // A page that asks whether something is right is read with all that stands in it.
  const shown = outline.sections.filter(({ key, version }) => version > 0 && keys.includes(key))
  const ready = useShown(outline.thread, shown)
  // Up to which entry all of it has stood here: while it is read anew, what is being typed stays, and answers for that.
  const seen = useRef(0)
  if (ready) seen.current = approvals.now(approval.act).upTo
  return (
    <>
      <section aria-labelledby="looked-at">
        <Stack gap={3}>
          <h2 id="looked-at">{say('approvals.seen')}</h2>
          {section === null && (
            <p>
              <Link to={`/cases/${outline.thread}`} exact>
                {say('approvals.wholeCase')}
              </Link>
            </p>
          )}
          {shown.map((one) => (
            <SectionCard key={one.key} outline={outline} section={one} authors={new Map()} looks={false} />
          ))}
        </Stack>
      </section>
      {answers &&
        (seen.current > 0 ? <Answer {...{ outline, approvals, approval }} upTo={seen.current} /> : <Waiting />)}
    </>
  )
}

const kinds = { given: 'approval.given', returned: 'approval.returned' } as const

function Answer({
  outline: { thread },
  approvals,
  approval,
  upTo,
}: {
  readonly outline: CaseOutline
  readonly approvals: Approvals
  readonly approval: Approval
  readonly upTo: number
}) {
  const { say } = useWords()
  const [{ next }] = useAddressSearch()
  const go = useGo()
  const [answer, setAnswer] = useState<keyof typeof kinds | ''>('')
  const kind = answer === '' ? undefined : caseKind(kinds[answer])
  const back = () => go(next === 'queue' ? '/approvals' : `/cases/${thread}`)
  return (
    <section aria-labelledby="answer">
      <Stack gap={4}>
        <h2 id="answer" className="unseen">
          {say('approvals.answer')}
        </h2>
        <RadioGroup
          label={say('approvals.answer')}
          value={answer}
          onChange={(value) => setAnswer(value === 'given' ? 'given' : 'returned')}
          options={[
            { value: 'given', label: say('approvals.give') },
            { value: 'returned', label: say('approvals.return') },
          ]}
        />
        {answer !== '' && kind && (
          <EntryForm
            key={answer}
            kind={kind}
            thread={thread}
            section="approvals"
            seen={approvals.version}
            fixed={{ asked: approval.id, upTo }}
            place={`${thread} ${kinds[answer]} ${approval.id}`}
            saveWords={say(answer === 'given' ? 'approvals.giveDo' : 'approvals.returnDo')}
            onSaved={back}
            onCancel={back}
          />
        )}
      </Stack>
    </section>
  )
}
