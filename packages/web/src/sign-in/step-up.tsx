import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Me } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { isRefusal } from '../api/refusal.ts'
import { meQuery, useMe } from '../app/me.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { ConfirmAtProvider } from './confirm-at-provider.tsx'
import { gaveUp, knowsPasskeys, provePasskey } from './passkey.ts'

/**
 * Asks the member to confirm that it is still the same person, before an export, an erasure, a new passkey. Draw it when
 * a request was refused with `step-up-needed` (useStepUp does).
 *
 * @param onConfirmed the request can be sent again now
 */
export function StepUp({ onConfirmed, onClose }: { readonly onConfirmed: () => void; readonly onClose: () => void }) {
  const { say } = useWords()
  const words = useRefusalWords()
  const me = useMe()
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [codeAsked, setCodeAsked] = useState(false)
  const confirm = useMutation({
    mutationFn: async (how: 'passkey' | 'password' | 'invented') => {
      const byPassword = { password, ...(codeAsked && { code: code.replace(/\s/g, '') }) }
      const body = how === 'passkey' ? { passkey: await provePasskey() } : how === 'password' ? byPassword : {}
      return await ask<Me>('/api/step-up', { method: 'POST', body })
    },
    onSuccess: (confirmed) => {
      queries.setQueryData(meQuery.queryKey, confirmed)
      onConfirmed()
    },
    onError: (thrown) => isRefusal(thrown, 'second-factor-needed') && setCodeAsked(true),
  })
  const why = () => {
    if (gaveUp(confirm.error)) return say('signIn.passkeyGaveUp')
    return isRefusal(confirm.error, 'sign-in-failed') ? say('signIn.failed') : words(confirm.error)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!confirm.isPending) confirm.mutate('password')
  }
  return (
    <Dialog title={say('stepUp.title')} onClose={onClose}>
      <p>{say('stepUp.text')}</p>
      {confirm.isError && !isRefusal(confirm.error, 'second-factor-needed') && (
        <Notice kind="warm" live>
          <p>{why()}</p>
        </Notice>
      )}
      {me.programme.demonstration ? (
        <>
          <p>{say('stepUp.invented')}</p>
          <Button kind="main" busy={confirm.isPending} onClick={() => confirm.mutate('invented')}>
            {say('stepUp.submit')}
          </Button>
        </>
      ) : (
        <>
          {knowsPasskeys() && (
            <Button kind="main" busy={confirm.isPending} onClick={() => confirm.mutate('passkey')}>
              {say('stepUp.passkey')}
            </Button>
          )}
          <form onSubmit={submit} aria-label={say('stepUp.password')}>
            <Stack>
              <TextField
                label={say('signIn.passwordField')}
                type="password"
                autoComplete="current-password"
                required="unmarked"
                maxLength={256}
                value={password}
                onChange={setPassword}
              />
              {codeAsked && (
                <TextField
                  label={say('signIn.code')}
                  hint={say('signIn.codeHint')}
                  autoComplete="one-time-code"
                  inputMode="numeric"
                  required="unmarked"
                  maxLength={20}
                  value={code}
                  onChange={setCode}
                />
              )}
              <div>
                <Button type="submit" busy={confirm.isPending}>
                  {say('stepUp.submit')}
                </Button>
              </div>
            </Stack>
          </form>
          <ConfirmAtProvider
            onDone={() => {
              void queries.invalidateQueries({ queryKey: meQuery.queryKey })
              onConfirmed()
            }}
          />
        </>
      )}
    </Dialog>
  )
}
