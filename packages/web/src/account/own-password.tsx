import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../api/ask.ts'
import { useMe } from '../app/me.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useStepUp } from '../sign-in/use-step-up.tsx'
import { useWords } from '../words/use-words.ts'

/** Setting a password of one's own; every other session ends with it. */
export function OwnPassword() {
  const { say } = useWords()
  const words = useRefusalWords()
  const me = useMe()
  const [steppedUp, stepUpDialog] = useStepUp()
  const [password, setPassword] = useState('')
  const set = useMutation({
    mutationFn: () => steppedUp(() => ask('/api/me/password', { method: 'POST', body: { password } })),
    onSuccess: () => setPassword(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!set.isPending) set.mutate()
  }
  return (
    <Card as="section">
      <form onSubmit={submit}>
        <Stack>
          <h2>{say('password.title')}</h2>
          <p>{say('password.intro')}</p>
          {/* Browsers keep a password with the name that stands beside it. */}
          <input type="text" hidden readOnly autoComplete="username" value={me.name} />
          <TextField
            label={say('password.field')}
            type="password"
            autoComplete="new-password"
            required="unmarked"
            maxLength={256}
            value={password}
            onChange={setPassword}
            error={set.isError ? words(set.error) : undefined}
          />
          {set.isSuccess && (
            <Notice kind="good" live>
              <p>{say('password.done')}</p>
            </Notice>
          )}
          <div>
            <Button type="submit" busy={set.isPending}>
              {say('password.set')}
            </Button>
          </div>
        </Stack>
      </form>
      {stepUpDialog}
    </Card>
  )
}
