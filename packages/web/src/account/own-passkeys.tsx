import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { OwnPasskeys as Answer } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { announce } from '../app/announce.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { Waiting } from '../look/waiting.tsx'
import { gaveUp, knowsPasskeys, makePasskey } from '../sign-in/passkey.ts'
import { useStepUp } from '../sign-in/use-step-up.tsx'
import { useWords } from '../words/use-words.ts'

/** One's passkeys: which there are, a new one, one less. */
export function OwnPasskeys() {
  const { say, day } = useWords()
  const words = useRefusalWords()
  const queries = useQueryClient()
  const [steppedUp, stepUpDialog] = useStepUp()
  const [name, setName] = useState('')
  const [leaving, setLeaving] = useState<Answer['passkeys'][number]>()
  const own = useQuery({
    queryKey: ['me', 'passkeys'],
    queryFn: ({ signal }) => ask<Answer>('/api/me/passkeys', { signal }),
  })
  const changed = async (said: string) => {
    await queries.invalidateQueries({ queryKey: ['me', 'passkeys'] })
    announce(said)
  }
  const add = useMutation({
    mutationFn: async () => {
      const response = await steppedUp(makePasskey)
      await ask('/api/me/passkeys', { method: 'POST', body: { response, name } })
    },
    onSuccess: async () => {
      setName('')
      await changed(say('passkeys.added'))
    },
  })
  const remove = useMutation({
    mutationFn: (id: string) => steppedUp(() => ask(`/api/me/passkeys/${id}`, { method: 'DELETE' })),
    onSuccess: () => changed(say('passkeys.removed')),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!add.isPending) add.mutate()
  }
  const refused = add.error ?? remove.error ?? own.error
  return (
    <Card as="section">
      <Stack>
        <h2>{say('passkeys.title')}</h2>
        <p>{say('passkeys.intro')}</p>
        {own.isPending && <Waiting />}
        {own.data?.passkeys.length === 0 && <p className="soft">{say('passkeys.none')}</p>}
        <Stack as="ul" gap={2}>
          {own.data?.passkeys.map((passkey) => (
            <li key={passkey.id}>
              <Stack row gap={3}>
                <strong dir="auto">{passkey.name}</strong>
                <span className="soft small">
                  {say('passkeys.created', { day: day(passkey.created) })},{' '}
                  {passkey.lastUsed === null
                    ? say('passkeys.unused')
                    : say('passkeys.used', { day: day(passkey.lastUsed) })}
                </span>
                <Button kind="quiet" busy={remove.isPending} onClick={() => setLeaving(passkey)}>
                  {say('passkeys.remove', { name: passkey.name })}
                </Button>
              </Stack>
            </li>
          ))}
        </Stack>
        {refused && (
          <Notice kind="warm" live>
            <p>{gaveUp(refused) ? say('passkeys.gaveUp') : words(refused)}</p>
          </Notice>
        )}
        {knowsPasskeys() ? (
          <form onSubmit={submit}>
            <Stack gap={3}>
              <TextField
                label={say('passkeys.name')}
                hint={say('passkeys.nameHint')}
                required="unmarked"
                maxLength={80}
                value={name}
                onChange={setName}
              />
              <div>
                <Button type="submit" busy={add.isPending}>
                  {say('passkeys.add')}
                </Button>
              </div>
            </Stack>
          </form>
        ) : (
          <p className="soft">{say('passkeys.unknown')}</p>
        )}
        {leaving && (
          <Dialog title={say('passkeys.removeTitle')} onClose={() => setLeaving(undefined)}>
            <p>{say('passkeys.removeText', { name: leaving.name })}</p>
            <Button
              kind="grave"
              onClick={() => {
                setLeaving(undefined)
                remove.mutate(leaving.id)
              }}
            >
              {say('passkeys.removeYes')}
            </Button>
          </Dialog>
        )}
        {stepUpDialog}
      </Stack>
    </Card>
  )
}
