import { useState } from 'react'
import { Button } from '../look/button.tsx'
import { TextArea } from '../look/text-area.tsx'
import { useWords } from '../words/use-words.ts'
import { SayForm } from './say-form.tsx'
import type { Consultations } from './use-declaration.ts'
import { useSaying } from './use-saying.ts'

/** The office notes that a paragraph is agreed ad referendum, or opens it again and says why. */
export function AgreeParagraph({
  consultations: { thread, seen, text },
  paragraph,
  name,
}: {
  readonly consultations: Consultations
  readonly paragraph: string
  readonly name: string
}) {
  const { say } = useWords()
  const [asking, setAsking] = useState(false)
  const isAgreed = text.agreed.includes(paragraph)
  const saying = useSaying({ thread, section: 'text', seen: seen.text }, `agreed ${paragraph}`, () => ({ why: '' }))
  if (!isAgreed) {
    return (
      <>
        <Button
          kind="quiet"
          busy={saying.pending}
          aria-label={say('declaration.agreeTo', { paragraph: name })}
          onClick={() => saying.send('paragraph.agreed', { paragraph })}
        >
          {say('declaration.agree')}
        </Button>
        {saying.refused !== undefined && <p className="field-error">{saying.refused}</p>}
      </>
    )
  }
  if (!asking) {
    return (
      <Button
        kind="quiet"
        aria-label={say('declaration.reopenOf', { paragraph: name })}
        onClick={() => setAsking(true)}
      >
        {say('declaration.reopen')}
      </Button>
    )
  }
  const { why } = saying.draft
  return (
    <SayForm
      saying={saying}
      faults={{ why: why.trim() === '' ? say('mend.missing') : undefined }}
      words={say('declaration.reopenOf', { paragraph: name })}
      onSend={() => saying.send('paragraph.reopened', { paragraph, why: why.trim() }, () => setAsking(false))}
      onCancel={() => setAsking(false)}
    >
      {(told) => (
        <TextArea
          label={say('declaration.why')}
          required
          longest={10_000}
          error={told('why')}
          value={why}
          onChange={(next) => saying.set({ why: next })}
        />
      )}
    </SayForm>
  )
}
