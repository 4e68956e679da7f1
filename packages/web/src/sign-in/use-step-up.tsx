import { type ReactNode, useCallback, useState } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { StepUp } from './step-up.tsx'

type Waiting = { readonly go: () => void; readonly stop: (thrown: unknown) => void }

/**
 * Sends a request and, when the server wants to know first that it is still the same person, asks and sends it again.
 *
 * @example
 * const [steppedUp, stepUpDialog] = useStepUp()
 * const erase = useMutation({ mutationFn: () => steppedUp(() => ask('/api/…', { method: 'POST', body })) })
 * return <>… {stepUpDialog}</>
 */
export function useStepUp(): readonly [<Answer>(send: () => Promise<Answer>) => Promise<Answer>, ReactNode] {
  const [waiting, setWaiting] = useState<Waiting>()
  const steppedUp = useCallback(async <Answer,>(send: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await send()
    } catch (thrown) {
      if (!isRefusal(thrown, 'step-up-needed')) throw thrown
      await new Promise<void>((go, stop) => setWaiting({ go, stop: () => stop(thrown) }))
      return await send()
    }
  }, [])
  const answered = (how: 'go' | 'stop') => {
    setWaiting(undefined)
    waiting?.[how](undefined)
  }
  const dialog = waiting && <StepUp onConfirmed={() => answered('go')} onClose={() => answered('stop')} />
  return [steppedUp, dialog]
}
