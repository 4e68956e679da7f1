import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { isRefusal } from '../api/refusal.ts'
import { Button } from '../look/button.tsx'
import { useWords } from '../words/use-words.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { PageHeading } from './page-heading.tsx'
import { useRefusalWords } from './refusal-words.ts'

/** Shown where a page could not be drawn: why, and a way to try again. */
export function FaultPage({ error, reset }: ErrorComponentProps) {
  const { say } = useWords()
  const words = useRefusalWords()
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  if (isRefusal(error, 'not-found', 'identifier-malformed')) return <NotFoundPage />
  const again = () => {
    queries.reset()
    reset()
    void router.invalidate()
  }
  return (
    <>
      <PageHeading title={say('fault.title')} />
      <p>{words(error)}</p>
      <p>
        <Button onClick={again}>{say('fault.again')}</Button>
      </p>
    </>
  )
}
