import { announce } from '../app/announce.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { useWords } from '../words/use-words.ts'
import type { CaseOutline } from './case-answers.ts'

/** For whoever was given a case: one press says that they know, and it waits in their Today no more. */
export function TakeOn({ outline: { thread, sections } }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const words = useRefusalWords()
  const saying = useSay()
  const seen = sections.find(({ key }) => key === 'case')?.version ?? 0
  const take = () =>
    saying.mutate([entryNow({ thread, kind: 'case.taken-on', section: 'case', seen, body: {} })], {
      onSuccess: () => announce(say('case.takenOn')),
    })
  return (
    <p className="case-flags">
      {say('case.givenToYou')}{' '}
      <Button kind="quiet" busy={saying.isPending} onClick={take}>
        {say('case.takeOn')}
      </Button>
      {saying.isError && <span role="alert">{words(saying.error)}</span>}
    </p>
  )
}
