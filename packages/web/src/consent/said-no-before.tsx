import type { SaidNo } from '@clarion/casework'
import { sectionTitle } from '../case/section-words.ts'
import type { GroupField } from '../entry-form/form-field.ts'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'

/** Said before it is asked a second time: that the person, or the child, said no, when and to what. */
export function SaidNoBefore({
  no,
  child,
  recipient,
}: {
  readonly no: SaidNo | undefined
  readonly child: boolean
  readonly recipient: string
}) {
  const spoken = useWords()
  const { say, day, list } = spoken
  if (!no) return null
  const parts = no.sections?.length
    ? list(no.sections.map((name) => sectionTitle(spoken, name)))
    : say('consent.allParts')
  return (
    <Notice
      kind="warm"
      live
      title={say(child ? 'consent.childSaidNo' : 'consent.saidNo', { day: day(no.said), recipient, parts })}
    />
  )
}

/** Asks what a child says now who had said no, and why it was asked again; of nobody else. */
export function askedAgain(form: GroupField, no: SaidNo | undefined, child: boolean): GroupField {
  const fields = form.fields.flatMap((field) => {
    if (field.name !== 'childView' && field.name !== 'askedAgain') return [field]
    return no && child ? [{ ...field, required: true }] : []
  })
  return { ...form, fields }
}
