import type { RegistrationResponseJSON } from '@simplewebauthn/browser'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Me } from '../api/answers.ts'
import { isRefusal } from '../api/refusal.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Notice } from '../look/notice.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { gaveUp, knowsPasskeys } from './passkey.ts'

/** How somebody who is new here will sign in, as the server takes it. */
export type FirstCredential =
  | { readonly password: string }
  | { readonly passkey: { readonly response: RegistrationResponseJSON; readonly name: string } }

/**
 * The choice of a first way to sign in: a passkey, or a password.
 *
 * @param login under which the browser keeps the password
 * @param makePasskey asks this device for a passkey, with the server's options
 * @param send takes the credential to the server
 */
export function FirstWay({
  login,
  makePasskey,
  send,
  onAdmitted,
}: {
  readonly login: string
  readonly makePasskey: () => Promise<RegistrationResponseJSON>
  readonly send: (credential: FirstCredential) => Promise<Me>
  readonly onAdmitted: (me: Me) => void
}) {
  const { say } = useWords()
  const words = useRefusalWords()
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const passkey = useMutation({
    mutationFn: async () =>
      await send({ passkey: { response: await makePasskey(), name: say('firstWay.passkeyName') } }),
    onSuccess: onAdmitted,
  })
  const byPassword = useMutation({ mutationFn: () => send({ password }), onSuccess: onAdmitted })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!byPassword.isPending) byPassword.mutate()
  }
  const weak = isRefusal(byPassword.error, 'password-weak')
  return (
    <div className="own">
      {knowsPasskeys() && (
        <section className="own-way" aria-labelledby="passkey-title">
          <h2 id="passkey-title">{say('firstWay.passkey')}</h2>
          <p className="soft">{say('firstWay.passkeyHint')}</p>
          {passkey.isError && (
            <Notice kind="warm" live>
              <p>{gaveUp(passkey.error) ? say('firstWay.passkeyGaveUp') : words(passkey.error)}</p>
            </Notice>
          )}
          <Button kind="main" busy={passkey.isPending} onClick={() => passkey.mutate()}>
            {say('firstWay.passkeyButton')}
          </Button>
        </section>
      )}
      <form className="own-way" onSubmit={submit} aria-labelledby="password-title">
        <h2 id="password-title">{say('firstWay.password')}</h2>
        <p className="soft">{say('firstWay.passwordHint')}</p>
        {byPassword.isError && !weak && (
          <Notice kind="warm" live>
            <p>{words(byPassword.error)}</p>
          </Notice>
        )}
        {/* Browsers keep a password with the name that stands beside it. */}
        <input type="text" hidden readOnly autoComplete="username" value={login} />
        <TextField
          label={say('signIn.passwordField')}
          type={shown ? 'text' : 'password'}
          autoComplete="new-password"
          spellCheck={false}
          required="unmarked"
          maxLength={256}
          value={password}
          onChange={setPassword}
          error={weak ? words(byPassword.error) : undefined}
        />
        <Checkbox label={say('firstWay.show')} checked={shown} onChange={setShown} />
        <div>
          <Button type="submit" busy={byPassword.isPending}>
            {say('firstWay.passwordButton')}
          </Button>
        </div>
      </form>
    </div>
  )
}
