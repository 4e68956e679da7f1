import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../api/ask.ts'
import { isRefusal } from '../api/refusal.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useStepUp } from '../sign-in/use-step-up.tsx'
import { useWords } from '../words/use-words.ts'

/** Setting up an authenticator: its secret is shown once, and counts when its first code was right. */
export function OwnAuthenticator() {
  const { say } = useWords()
  const words = useRefusalWords()
  const [steppedUp, stepUpDialog] = useStepUp()
  const [code, setCode] = useState('')
  const start = useMutation({
    mutationFn: () =>
      steppedUp(() => ask<{ secret: string; uri: string }>('/api/me/authenticator', { method: 'POST' })),
  })
  const confirm = useMutation({
    mutationFn: () =>
      steppedUp(() =>
        ask('/api/me/authenticator/confirm', { method: 'POST', body: { code: code.replace(/\s/g, '') } }),
      ),
    onSuccess: () => {
      setCode('')
      start.reset()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!confirm.isPending) confirm.mutate()
  }
  const why = () => (isRefusal(confirm.error, 'sign-in-failed') ? say('authenticator.wrong') : words(confirm.error))
  return (
    <Card as="section">
      <Stack>
        <h2>{say('authenticator.title')}</h2>
        <p>{say('authenticator.intro')}</p>
        {start.isError && (
          <Notice kind="warm" live>
            <p>{words(start.error)}</p>
          </Notice>
        )}
        {confirm.isSuccess && !start.data && (
          <Notice kind="good" live>
            <p>{say('authenticator.done')}</p>
          </Notice>
        )}
        {start.data ? (
          <form onSubmit={submit}>
            <Stack>
              <p>{say('authenticator.secret')}</p>
              <p>
                <code className="account-secret">{start.data.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
              </p>
              <p>
                <a href={start.data.uri}>{say('authenticator.link')}</a>
              </p>
              <TextField
                label={say('authenticator.code')}
                autoComplete="one-time-code"
                inputMode="numeric"
                required="unmarked"
                maxLength={20}
                value={code}
                onChange={setCode}
                error={confirm.isError ? why() : undefined}
              />
              <div>
                <Button type="submit" kind="main" busy={confirm.isPending}>
                  {say('authenticator.confirm')}
                </Button>
              </div>
            </Stack>
          </form>
        ) : (
          <div>
            <Button busy={start.isPending} onClick={() => start.mutate()}>
              {say('authenticator.start')}
            </Button>
          </div>
        )}
        {stepUpDialog}
      </Stack>
    </Card>
  )
}
