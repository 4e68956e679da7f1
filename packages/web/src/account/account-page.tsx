import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { Link } from '../look/link.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { LanguageChoice } from '../words/language-choice.tsx'
import { useWords } from '../words/use-words.ts'
import './account.css'
import { OtherSessions } from './other-sessions.tsx'
import { OwnAuthenticator } from './own-authenticator.tsx'
import { OwnNotifications } from './own-notifications.tsx'
import { OwnPasskeys } from './own-passkeys.tsx'
import { OwnPassword } from './own-password.tsx'

/** One's own account: with what one signs in, and how to shut others out. */
export function Page() {
  const { say, list, sayOf } = useWords()
  const me = useMe()
  return (
    <Stack gap={5} className="account">
      <div>
        <PageHeading title={say('account.title')} />
        <p>{say('account.who', { name: me.name, organisation: me.organisation.name })}</p>
        <p className="soft">
          {say('app.labelled', {
            label: say('account.roles'),
            text: list(me.roles.map((role) => sayOf('role', role))),
          })}
        </p>
        <p>
          <Link to="/conduct">{say('account.conduct')}</Link>
        </p>
      </div>
      <LanguageChoice />
      {me.programme.demonstration ? (
        <Notice>
          <p>{say('account.invented')}</p>
        </Notice>
      ) : (
        <>
          <OwnPasskeys />
          <OwnPassword />
          <OwnAuthenticator />
        </>
      )}
      <OwnNotifications />
      <OtherSessions />
    </Stack>
  )
}
