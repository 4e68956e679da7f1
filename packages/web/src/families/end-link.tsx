import { useState } from 'react'
import { announce } from '../app/announce.tsx'
import { useMe } from '../app/me.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { caseKind } from '../case/case-kinds.ts'
import { formIn } from '../entry-form/form-in.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Notice } from '../look/notice.tsx'
import { RadioGroup } from '../look/radio-group.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { endsOf } from './halves.ts'
import type { Linked } from './related.ts'
import { useCodeOf } from './short-line.tsx'

/** Asks why a link ends, and ends it in both cases; in this one alone where others lead the other now. */
export function EndLink({
  outline: { thread },
  link,
  onClose,
}: {
  readonly outline: CaseOutline
  readonly link: Linked
  readonly onClose: () => void
}) {
  const words = useWords()
  const { say } = words
  const refusal = useRefusalWords()
  const me = useMe()
  const codeOf = useCodeOf()
  const saying = useSay()
  const [why, setWhy] = useState('no-longer')
  const kind = caseKind('relation.ended')
  const field = kind && formIn(words, kind.body).fields.find(({ name }) => name === 'why')
  const options = field?.type === 'one' ? field.options.map(({ code, label }) => ({ value: code, label })) : []
  const end = () => {
    const sides = [{ thread, half: link.half }, ...(link.far ? [link.far] : [])]
    saying.mutate(endsOf(me.organisation.id, sides, why), {
      onSuccess: () => {
        announce(say('families.ended'))
        onClose()
      },
    })
  }
  return (
    <Dialog title={say('families.endOf', { code: codeOf(link.other) })} onClose={onClose}>
      <Stack gap={4}>
        <p>{say('families.endWhat')}</p>
        <RadioGroup label={field?.title ?? ''} value={why} onChange={setWhy} options={options} />
        {saying.isError && (
          <Notice kind="warm" live>
            <p>{refusal(saying.error)}</p>
          </Notice>
        )}
        <Button kind="main" busy={saying.isPending} onClick={end}>
          {say('families.end')}
        </Button>
      </Stack>
    </Dialog>
  )
}
