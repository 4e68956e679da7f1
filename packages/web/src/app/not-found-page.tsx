import { Link } from '../look/link.tsx'
import { useWords } from '../words/use-words.ts'
import { PageHeading } from './page-heading.tsx'

/** Says that there is nothing at this address, or nothing that the member may see: the same words for both. */
export function NotFoundPage() {
  const { say } = useWords()
  return (
    <>
      <PageHeading title={say('notFound.title')} />
      <p>{say('notFound.text')}</p>
      <p>
        <Link to="/">{say('notFound.home')}</Link>
      </p>
    </>
  )
}
