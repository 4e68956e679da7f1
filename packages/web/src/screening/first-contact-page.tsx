import { PageHeading } from '../app/page-heading.tsx'
import { useGo } from '../app/use-address.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { caseKind } from '../case/case-kinds.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { ObstacleAdvice } from './obstacle-advice.tsx'

/** How a conversation began, where nothing else was asked: it was not safe, somebody listened, there was no interpreter. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('first.title')} back>
      {(outline) => (
        <Stack gap={4}>
          <PageHeading title={say('first.title')}>{say('first.heading')}</PageHeading>
          <p className="measure">{say('first.intro')}</p>
          <FirstContactForm outline={outline} />
        </Stack>
      )}
    </CaseFrame>
  )
}

function FirstContactForm({ outline: { thread, sections } }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const go = useGo()
  const kind = caseKind('first-contact.recorded')
  const section = sections.find(({ key }) => key === 'screening')
  if (!kind || !section) {
    return (
      <>
        <Notice kind="warm" title={say('record.notNow')} />
        <ButtonLink to={`/cases/${thread}`}>{say('case.back')}</ButtonLink>
      </>
    )
  }
  const back = () => go(`/cases/${thread}`)
  return (
    <EntryForm
      kind={kind}
      thread={thread}
      section="screening"
      seen={section.version}
      beside={({ safe = '', company = '', interpreter = '' }) => {
        const said = { safe: String(safe), company: String(company), interpreter: String(interpreter) }
        return new Map(Object.keys(said).map((of) => [of, <ObstacleAdvice key={of} {...{ of, said }} />]))
      }}
      onSaved={back}
      onCancel={back}
    />
  )
}
