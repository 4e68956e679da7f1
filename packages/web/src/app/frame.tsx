import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { ask } from '../api/ask.ts'
import { sessionOver } from '../api/session.ts'
import { Button } from '../look/button.tsx'
import { Link } from '../look/link.tsx'
import { Waiting } from '../look/waiting.tsx'
import { Ways } from '../look/ways.tsx'
import { useWords } from '../words/use-words.ts'
import './frame.css'
import { useHashArrival } from './hash-arrival.ts'
import { IdleWatch } from './idle-watch.tsx'
import { useMe } from './me.ts'
import { useClosedWay, useWays } from './navigation.ts'
import { NotYoursPage } from './not-yours-page.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { usePagesAhead } from './pages-ahead.ts'
import { tellOtherTabs } from './tabs.ts'
import { typed } from './typed.ts'

/** What stands around every page: where one is, where one can go, who one is, and the way out. */
export function Frame() {
  const { say, comma } = useWords()
  const me = useMe()
  const ways = useWays()
  const closed = useClosedWay(useLocation().pathname)
  usePagesAhead()
  useHashArrival()
  // This tab may be the one in which the organisation's own sign-in ended; others wait for it.
  useEffect(() => tellOtherTabs('signed-in'), [])
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {say('frame.skip')}
      </a>
      <header>
        <div className="frame-top">
          <p className="frame-product">
            <Link to="/">{say('app.name')}</Link>
            <bdi className="frame-programme">{me.programme.name}</bdi>
          </p>
          <div className="frame-who">
            <Link to="/account">
              <bdi>{me.name}</bdi>
              <span className="frame-organisation">
                {comma}
                <bdi>{me.organisation.name}</bdi>
              </span>
            </Link>
            <Button kind="quiet" onClick={() => void leave()}>
              {say('frame.signOut')}
            </Button>
          </div>
        </div>
        {me.programme.demonstration && <p className="frame-demonstration">{say('frame.demonstration')}</p>}
      </header>
      <OfflineBanner />
      <Ways className="frame-ways" label={say('frame.navigation')}>
        {ways.map(({ path, words, icon: Icon }) => (
          <li key={path}>
            <Link to={path} exact={path === '/'}>
              <Icon aria-hidden size={18} />
              {say(words)}
            </Link>
          </li>
        ))}
      </Ways>
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>{closed ? <NotYoursPage title={say(closed.words)} /> : <Outlet />}</Suspense>
      </main>
      <IdleWatch seconds={me.idleSeconds} />
    </div>
  )
}

/** Ends the session and loads the page anew, so that nothing that was read stays in this window's memory. */
async function leave(): Promise<void> {
  try {
    await ask('/api/sign-out', { method: 'POST' })
  } finally {
    typed.forgetAll()
    tellOtherTabs('signed-out')
    sessionOver('ended')
    location.assign('/sign-in')
  }
}
