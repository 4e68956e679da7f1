import type { DocumentsState } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { kindsToRecord } from '../case/case-kinds.ts'
import { sectionQuery } from '../case/use-case.ts'
import { useRecording } from '../case/use-recording.ts'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { AttachForm } from './attach-form.tsx'
import { DocumentList } from './document-list.tsx'
import './documents.css'

/** The documents of a case: what is there, a look at it, and attaching one more. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('documents.title')} back>
      {(outline) => (
        <Stack gap={5}>
          <PageHeading title={say('documents.title')}>{say('documents.heading')}</PageHeading>
          <Documents outline={outline} />
        </Stack>
      )}
    </CaseFrame>
  )
}

function Documents({ outline }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const words = useRefusalWords()
  const recording = useRecording(outline)
  const section = outline.sections.find(({ key }) => key === 'documents')
  const answer = useQuery({ ...sectionQuery<DocumentsState>(outline.thread, 'documents'), enabled: Boolean(section) })
  if (!section) return <Notice kind="warm" title={say('documents.notShared')} />
  if (answer.isPending) return <Waiting />
  if (answer.isError) {
    return (
      <Notice kind="warm" live>
        <p>{words(answer.error)}</p>
      </Notice>
    )
  }
  const { state, version } = answer.data
  const may = kindsToRecord('documents', state, recording).some(({ kind }) => kind === 'document.attached')
  return (
    <>
      <DocumentList outline={outline} documents={state.documents} />
      {recording.closed && <Notice title={say('documents.closed')} />}
      {may && <AttachForm thread={outline.thread} seen={version} />}
    </>
  )
}
