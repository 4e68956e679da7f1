import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { GroupList } from './group-list.tsx'
import { LinkCases } from './link-cases.tsx'
import { LinkedList } from './linked-list.tsx'
import { relatedQuery } from './related.ts'
import './families.css'

/** Whom a case belongs together with: the links that it has, those whom the others have, and new ones. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('families.title')} back>
      {(outline) => (
        <Stack gap={5}>
          <PageHeading title={say('families.title')}>{say('families.heading')}</PageHeading>
          <Family outline={outline} />
        </Stack>
      )}
    </CaseFrame>
  )
}

function Family({ outline }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const words = useRefusalWords()
  const me = useMe()
  const { thread } = outline
  const leads = outline.lead.id === me.organisation.id && me.sections.includes('relations')
  const answer = useQuery({ ...relatedQuery(thread), enabled: leads })
  if (!leads) return <Notice kind="warm" title={say('notFound.text')} />
  if (answer.isPending) return <Waiting />
  if (answer.isError) {
    return (
      <Notice kind="warm" live>
        <p>{words(answer.error)}</p>
      </Notice>
    )
  }
  const related = answer.data
  const relates = me.verbs.includes('relate-case')
  const page = `/cases/${thread}/family`
  return (
    <Stack gap={5}>
      <p className="measure">{say('families.intro')}</p>
      <LinkedList {...{ outline, related }} mayEnd={relates} />
      <GroupList {...{ outline, related }} />
      <Stack row gap={3}>
        {relates && me.verbs.includes('open-case') && (
          <ButtonLink to={`${page}/relative`}>{say('families.relative')}</ButtonLink>
        )}
        {related.linked.length > 0 && <ButtonLink to={`${page}/several`}>{say('families.several')}</ButtonLink>}
      </Stack>
      {relates && <LinkCases {...{ outline, related }} />}
    </Stack>
  )
}
