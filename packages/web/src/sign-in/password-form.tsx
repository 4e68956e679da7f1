import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Me } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { isRefusal } from '../api/refusal.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'

/** E-mail address and password; the authenticator's code is asked for when the server says that there is one. */
export function PasswordForm({
  heading: Heading,
  onAdmitted,
}: {
  readonly heading: 'h2' | 'h3'
  readonly onAdmitted: (me: Me) => void
}) {
  const { say } = useWords()
  const words = useRefusalWords()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [codeAsked, setCodeAsked] = useState(false)
  const codeField = useRef<HTMLInputElement>(null)
  const enter = useMutation({
    mutationFn: () =>
      ask<Me>('/api/sign-in/password', {
        method: 'POST',
        body: { login, password, ...(codeAsked && { code: code.replace(/\s/g, '') }) },
      }),
    onSuccess: onAdmitted,
    onError: (thrown) => isRefusal(thrown, 'second-factor-needed') && setCodeAsked(true),
  })
  useEffect(() => {
    if (codeAsked) codeField.current?.focus()
  }, [codeAsked])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!enter.isPending) enter.mutate()
  }
  const refused = enter.isError && !isRefusal(enter.error, 'second-factor-needed')
  return (
    <form className="own-way" onSubmit={submit} aria-labelledby="password-title">
      <Heading id="password-title">{say('signIn.password')}</Heading>
      {refused && (
        <Notice kind="warm" live>
          <p>{isRefusal(enter.error, 'sign-in-failed') ? say('signIn.failed') : words(enter.error)}</p>
        </Notice>
      )}
      <TextField
        label={say('signIn.login')}
        type="email"
        autoComplete="username"
        spellCheck={false}
        required="unmarked"
        maxLength={254}
        value={login}
        onChange={setLogin}
      />
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
        <>
          {!refused && (
            <Notice live>
              <p>{say('signIn.codeNeeded')}</p>
            </Notice>
          )}
          <TextField
            ref={codeField}
            label={say('signIn.code')}
            hint={say('signIn.codeHint')}
            autoComplete="one-time-code"
            inputMode="numeric"
            required="unmarked"
            maxLength={20}
            value={code}
            onChange={setCode}
          />
        </>
      )}
      <div>
        <Button type="submit" kind="main" busy={enter.isPending}>
          {say('signIn.submit')}
        </Button>
      </div>
    </form>
  )
}
