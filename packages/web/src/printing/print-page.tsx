import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { sectionOrder } from '../case/section-order.ts'
import { sectionTitle } from '../case/section-words.ts'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { PrintedCase } from './printed-case.ts'
import { Sheet } from './sheet.tsx'

/** Taking parts of a case along on paper: what that means, which parts, then the sheet. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('printing.title')} back>
      {(outline) => (
        <Stack gap={5}>
          <PageHeading title={say('printing.title')}>{say('printing.heading')}</PageHeading>
          <Printing outline={outline} />
        </Stack>
      )}
    </CaseFrame>
  )
}

/** Of a section that a case has many of (referrals), all are chosen at once: their keys would tell nobody which is which. */
function nameOf(key: string): string {
  return key.split('/')[0] ?? key
}

function Printing({ outline }: { readonly outline: CaseOutline }) {
  const words = useWords()
  const { say } = words
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [missing, setMissing] = useState(false)
  const refusal = useRefusalWords()
  const printing = useMutation({
    mutationFn: (sections: readonly string[]) =>
      ask<PrintedCase>(`/api/threads/${outline.thread}/print`, { method: 'POST', body: { sections } }),
    // What was on the sheet shall not come back from memory.
    gcTime: 0,
  })
  if (printing.data) return <Sheet outline={outline} printed={printing.data} onBack={printing.reset} />
  // What a note says stands in the journal, which is not for paper; nor is that somebody else's case is known here.
  const parts = sectionOrder(outline.sections).filter(
    ({ key, version }) => version > 0 && key !== 'notes' && nameOf(key) !== 'relations',
  )
  if (parts.length === 0) return <Notice title={say('printing.nothing')} />
  const choose = (name: string, ticked: boolean) => {
    const next = new Set(chosen)
    if (ticked) next.add(name)
    else next.delete(name)
    setChosen(next)
    setMissing(false)
  }
  const prepare = () => {
    const keys = parts.map(({ key }) => key).filter((key) => chosen.has(nameOf(key)))
    if (keys.length === 0) return setMissing(true)
    printing.mutate(keys)
  }
  return (
    <Stack gap={4} className="printing">
      <Notice>
        <p>{say('printing.why')}</p>
      </Notice>
      <fieldset>
        <legend>{say('printing.parts')}</legend>
        {[...new Set(parts.map(({ key }) => nameOf(key)))].map((name) => (
          <Checkbox
            key={name}
            label={sectionTitle(words, name)}
            checked={chosen.has(name)}
            onChange={(ticked) => choose(name, ticked)}
          />
        ))}
        <p className="small soft">{say('printing.notes')}</p>
      </fieldset>
      {missing && (
        <Notice kind="warm" live>
          <p>{say('printing.none')}</p>
        </Notice>
      )}
      {printing.isError && (
        <Notice kind="warm" live>
          <p>{refusal(printing.error)}</p>
        </Notice>
      )}
      <p>
        <Button onClick={prepare} disabled={printing.isPending}>
          {say('printing.prepare')}
        </Button>
      </p>
    </Stack>
  )
}
