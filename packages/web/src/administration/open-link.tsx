import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'

/** What making a link answers: the link itself, or null where it goes by mail. */
export type MadeLink = { readonly link: string | null; readonly expires: string }

/** A link that is shown once, to be handed over in person. */
export function OpenLink({ made: { link, expires }, name }: { readonly made: MadeLink; readonly name: string }) {
  const { say, moment } = useWords()
  return (
    <Notice live title={say('admin.linkHere', { moment: moment(expires) })}>
      <p>
        <code className="admin-link">{link}</code>
      </p>
      <p>{say('admin.linkWhat', { name })}</p>
    </Notice>
  )
}
