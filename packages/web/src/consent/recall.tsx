import { useRefusalWords } from '../app/refusal-words.ts'
import type { CaseOutline, MatrixAnswer } from '../case/case-answers.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'

/** A grant and what its reader is called. */
export type NamedGrant = { readonly grant: MatrixAnswer['grants'][number]; readonly name: string }

/**
 * Ending an access in one action. It stands outside the grant's own card: that goes as soon as the access has ended, and
 * would take the question with it before its answer is said.
 */
export function Recall({
  asked: { grant, name },
  outline,
  onEnded,
  onClose,
}: {
  readonly asked: NamedGrant
  readonly outline: CaseOutline
  readonly onEnded: () => void
  readonly onClose: () => void
}) {
  const { say } = useWords()
  const words = useRefusalWords()
  const saying = useSay()
  const { thread, sections } = outline
  const end = () => {
    const seen = sections.find(({ key }) => key === 'sharing')?.version ?? 0
    const body = { consent: grant.id }
    saying.mutate([entryNow({ thread, kind: 'consent.withdrawn', section: 'sharing', seen, body })], {
      onSuccess: onEnded,
    })
  }
  return (
    <Dialog title={say('matrix.recallTitle', { name })} onClose={onClose}>
      <p>{say('matrix.recallText', { name })}</p>
      {saying.isError && (
        <Notice kind="warm" live>
          <p>{words(saying.error)}</p>
        </Notice>
      )}
      <Button kind="grave" busy={saying.isPending} onClick={end}>
        {say('matrix.recallDo')}
      </Button>
    </Dialog>
  )
}
