import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { connection } from '../api/connection.ts'
import { isRefusal } from '../api/refusal.ts'
import { Button } from '../look/button.tsx'
import { useWords } from '../words/use-words.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { PageHeading } from './page-heading.tsx'
import { useRefusalWords } from './refusal-words.ts'

/** Shown where a page could not be drawn: why, and a way to try again; by itself when the connection is back. */
export function FaultPage({ error, reset }: ErrorComponentProps) {
  const { say } = useWords()
  const words = useRefusalWords()
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  const again = () => {
    queries.reset()
    reset()
    void router.invalidate()
  }
  const away = connection.use() === 'away'
  const waits = useRef(false)
  useEffect(() => {
    if (away) waits.current = true
    else if (waits.current && isRefusal(error, 'no-connection')) again()
  })
  const renewed = isRefusal(error, 'page-renewed')
  if (isRefusal(error, 'not-found', 'identifier-malformed')) return <NotFoundPage />
  return (
    <>
      <PageHeading title={say('fault.title')} />
      <p>{words(error)}</p>
      <p>
        {renewed ? (
          <Button onClick={() => location.reload()}>{say('fault.reload')}</Button>
        ) : (
          <Button onClick={again}>{say('fault.again')}</Button>
        )}
      </p>
    </>
  )
}
