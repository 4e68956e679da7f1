import { compile, openProposals, proposalsNow, writeCompilation } from '@clarion/review'
import { useMemo } from 'react'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { saveText } from '../numbers/csv.ts'
import { useWords } from '../words/use-words.ts'
import { ReadReturned } from './read-returned.tsx'
import { type Consultations, isOpen } from './use-declaration.ts'
import { useNow } from './use-now.ts'

/** The compilation as a text to be sent by mail, and one that came back, read into what it asks. */
export function ReturnedView({ consultations }: { readonly consultations: Consultations }) {
  const { say } = useWords()
  const { text, revision, maySpeak } = consultations
  const now = useNow()
  const open = useMemo(() => openProposals(proposalsNow(text)), [text])
  if (!revision) return <p className="measure">{say('declaration.noDraft')}</p>
  const save = () => {
    const compilation = compile(revision.paragraphs, open, new Set(text.agreed))
    saveText(`compilation-${revision.number}.txt`, writeCompilation(compilation), 'text/plain;charset=utf-8')
  }
  return (
    <Stack gap={4}>
      <Card as="section">
        <Stack gap={3}>
          <h3>{say('declaration.takeCompilation')}</h3>
          <p className="measure">{say('declaration.takeCompilationWhat')}</p>
          <div>
            <Button onClick={save}>{say('declaration.takeCompilationDo')}</Button>
          </div>
        </Stack>
      </Card>
      {maySpeak && !isOpen(consultations, now) && text.adoption === null && (
        <Notice title={say('declaration.underSilence')} />
      )}
      {maySpeak && isOpen(consultations, now) && <ReadReturned {...{ consultations, open }} />}
    </Stack>
  )
}
