import { useQuery } from '@tanstack/react-query'
import type { WaysToSignIn } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { Button } from '../look/button.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'

/**
 * Confirming at the organisation's own sign-in, where there is one. It opens in a tab of its own, because leaving this
 * page would lose what is typed in it; the session that it confirms is the same in every tab.
 *
 * @param onDone the member says that they have confirmed there
 */
export function ConfirmAtProvider({ onDone }: { readonly onDone: () => void }) {
  const { say } = useWords()
  const ways = useQuery({
    queryKey: ['sign-in'],
    queryFn: ({ signal }) => ask<WaysToSignIn>('/api/sign-in', { signal }),
  })
  if (!ways.data?.oidc) return null
  return (
    <Stack gap={2}>
      <p>{say('stepUp.provider')}</p>
      <Stack row gap={3}>
        <a className="button button-plain" href="/api/sign-in/oidc?confirm=yes" target="_blank" rel="noopener">
          {ways.data.oidc.label}
        </a>
        <Button kind="quiet" onClick={onDone}>
          {say('stepUp.providerDone')}
        </Button>
      </Stack>
    </Stack>
  )
}
