import { Link } from '../look/link.tsx'
import { useWords } from '../words/use-words.ts'
import { PageHeading } from './page-heading.tsx'

/** Says that a page belongs to other roles, and what to do, instead of an empty page or a refusal in the server's words. */
export function NotYoursPage({ title }: { readonly title: string }) {
  const { say } = useWords()
  return (
    <>
      <PageHeading title={title} />
      <p className="measure">{say('notYours.text')}</p>
      <p>
        <Link to="/">{say('notFound.home')}</Link>
      </p>
    </>
  )
}
