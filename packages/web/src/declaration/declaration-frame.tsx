import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useParam } from '../app/use-address.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { forgetCase, outlineQuery } from '../case/use-case.ts'
import { Button, ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { type Consultations, useDeclaration } from './use-declaration.ts'
import './declaration.css'

/** So often it is asked whether others have written since; that is no look at what they wrote. */
const askedAgain = 20_000

/**
 * What stands around the pages of consultations. Whoever may not know them sees a page that says so and not why. When others
 * write while somebody reads or types, that is said, and nothing moves beneath the hands.
 *
 * @param title of the window: the sort of page, never what the text is called
 */
export function DeclarationFrame({
  title,
  children,
}: {
  readonly title: string
  readonly children: (consultations: Consultations) => ReactNode
}) {
  const thread = useParam('thread')
  const queries = useQueryClient()
  const words = useRefusalWords()
  const outline = useQuery({ ...outlineQuery(thread), refetchInterval: askedAgain })
  const gone =
    isRefusal(outline.error, 'not-found', 'invalid-field') || (outline.data && outline.data.kind !== 'declaration')
  useEffect(() => {
    if (gone) forgetCase(queries, thread)
  }, [gone, queries, thread])
  if (gone) return <NotHere title={title} />
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
    <Read key={thread} outline={outline.data}>
      {children}
    </Read>
  )
}

function Read({
  outline,
  children,
}: {
  readonly outline: CaseOutline
  readonly children: (consultations: Consultations) => ReactNode
}) {
  const { say } = useWords()
  const queries = useQueryClient()
  const consultations = useDeclaration(outline)
  if (!consultations) return <Waiting />
  const version = (name: string) => outline.sections.find(({ key }) => key === name)?.version ?? 0
  const newer = version('text') > consultations.seen.text || version('declaration') > consultations.seen.declaration
  return (
    <>
      {newer && (
        <Notice live title={say('declaration.newer')}>
          <Button onClick={() => void queries.invalidateQueries({ queryKey: ['thread', outline.thread, 'section'] })}>
            {say('declaration.showNewer')}
          </Button>
        </Notice>
      )}
      {children(consultations)}
    </>
  )
}

function NotHere({ title }: { readonly title: string }) {
  const { say } = useWords()
  return (
    <Stack gap={5}>
      <PageHeading title={title}>{say('declaration.notHere')}</PageHeading>
      <p className="measure">{say('declaration.notHereText')}</p>
      <ButtonLink to="/declarations">{say('declaration.toList')}</ButtonLink>
    </Stack>
  )
}
