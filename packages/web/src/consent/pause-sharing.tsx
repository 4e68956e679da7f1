import type { SharingState } from '@clarion/casework'
import { useState } from 'react'
import { announce } from '../app/announce.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { kindsToRecord, type Recording } from '../case/case-kinds.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'

/** Kinds that this part says, so that no form is offered for them as well. */
export const pausingKinds: ReadonlySet<string> = new Set(['sharing.paused', 'sharing.resumed'])

/** All consents at once: what a pause means, and how to begin or end one. What the person paused, the person alone ends. */
export function PauseSharing({
  outline,
  state,
  recording,
}: {
  readonly outline: CaseOutline
  readonly state: SharingState | undefined
  readonly recording: Recording
}) {
  const { say } = useWords()
  const [asking, setAsking] = useState(false)
  if (!state) return null
  const kind = state.paused ? 'sharing.resumed' : 'sharing.paused'
  const may = kindsToRecord('sharing', state, recording).some((possible) => possible.kind === kind)
  const byPerson = state.pausedBy !== null && state.pausedBy === recording.context.access.survivor
  return (
    <>
      {state.paused && (
        <Notice kind="warm" title={say('matrix.paused')}>
          <p>{say(byPerson ? 'pause.byPerson' : 'pause.byWorker')}</p>
        </Notice>
      )}
      {may && (
        <Stack row>
          <Button onClick={() => setAsking(true)}>{say(state.paused ? 'pause.resume' : 'pause.pause')}</Button>
        </Stack>
      )}
      {asking && <Asking outline={outline} kind={kind} onClose={() => setAsking(false)} />}
    </>
  )
}

function Asking({
  outline,
  kind,
  onClose,
}: {
  readonly outline: CaseOutline
  readonly kind: 'sharing.paused' | 'sharing.resumed'
  readonly onClose: () => void
}) {
  const { say } = useWords()
  const words = useRefusalWords()
  const saying = useSay()
  const pauses = kind === 'sharing.paused'
  const { thread, sections } = outline
  const go = () => {
    const seen = sections.find(({ key }) => key === 'sharing')?.version ?? 0
    saying.mutate([entryNow({ thread, kind, section: 'sharing', seen, body: {} })], {
      onSuccess: () => {
        announce(say(pauses ? 'pause.paused' : 'pause.resumed'))
        onClose()
      },
    })
  }
  return (
    <Dialog title={say(pauses ? 'pause.pauseTitle' : 'pause.resumeTitle')} onClose={onClose}>
      <p>{say(pauses ? 'pause.pauseText' : 'pause.resumeText')}</p>
      {saying.isError && (
        <Notice kind="warm" live>
          <p>{words(saying.error)}</p>
        </Notice>
      )}
      <Button kind="main" busy={saying.isPending} onClick={go}>
        {say(pauses ? 'pause.pauseDo' : 'pause.resumeDo')}
      </Button>
    </Dialog>
  )
}
