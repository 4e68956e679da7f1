import type { SummaryTranslation } from '@clarion/review'
import { Mark } from '../look/mark.tsx'
import { useWords } from '../words/use-words.ts'

/** Whether somebody has compared a translation, and whether a machine drafted what nobody has. */
export function TranslationMark({ translation: { drafted, reviewed } }: { readonly translation: SummaryTranslation }) {
  const { say } = useWords()
  if (reviewed) return <Mark kind="good">{say('hearing.compared')}</Mark>
  return <Mark kind="warm">{say(drafted === 'machine' ? 'hearing.machineMark' : 'hearing.notCompared')}</Mark>
}
