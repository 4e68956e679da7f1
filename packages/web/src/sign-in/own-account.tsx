import { useMutation } from '@tanstack/react-query'
import type { Me, WaysToSignIn } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { isRefusal } from '../api/refusal.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'
import { gaveUp, knowsPasskeys, provePasskey } from './passkey.ts'
import { PasswordForm } from './password-form.tsx'

/**
 * Signing in with an account of one's own: a passkey first, then the organisation's own sign-in, then a password.
 *
 * @param apart the organisation's sign-in opens a tab of its own, because leaving this page would lose what is typed in it
 */
export function OwnAccount({
  ways,
  apart,
  onAdmitted,
}: {
  readonly ways: WaysToSignIn
  readonly apart: boolean
  readonly onAdmitted: (me: Me) => void
}) {
  const { say } = useWords()
  const words = useRefusalWords()
  const passkey = useMutation({
    mutationFn: async () =>
      await ask<Me>('/api/sign-in/passkey', { method: 'POST', body: { response: await provePasskey() } }),
    onSuccess: onAdmitted,
  })
  const why = () => {
    if (gaveUp(passkey.error)) return say('signIn.passkeyGaveUp')
    return isRefusal(passkey.error, 'sign-in-failed') ? say('signIn.passkeyFailed') : words(passkey.error)
  }
  return (
    <section aria-labelledby={ways.demonstration ? 'own-title' : undefined} className="own">
      {ways.demonstration && <h2 id="own-title">{say('signIn.own')}</h2>}
      {ways.passkey && knowsPasskeys() && (
        <div className="own-way">
          <Button kind="main" busy={passkey.isPending} onClick={() => passkey.mutate()}>
            {say('signIn.passkey')}
          </Button>
          <p className="soft small">{say('signIn.passkeyHint')}</p>
          {passkey.isError && (
            <Notice kind="warm" live>
              <p>{why()}</p>
            </Notice>
          )}
        </div>
      )}
      {ways.oidc && (
        <div className="own-way">
          <a
            className="button button-plain"
            href="/api/sign-in/oidc"
            {...(apart && { target: '_blank', rel: 'noopener' })}
          >
            {ways.oidc.label}
          </a>
        </div>
      )}
      {ways.password && <PasswordForm heading={ways.demonstration ? 'h3' : 'h2'} onAdmitted={onAdmitted} />}
    </section>
  )
}
