import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { Button } from '../look/button.tsx'
import { Link } from '../look/link.tsx'
import { Waiting } from '../look/waiting.tsx'
import { Ways } from '../look/ways.tsx'
import { useWords } from '../words/use-words.ts'
import './frame.css'
import { useHashArrival } from './hash-arrival.ts'
import { IdleWatch } from './idle-watch.tsx'
import { leave } from './leave.ts'
import { useMe } from './me.ts'
import { asksFirst, useClosedWay, useWays } from './navigation.ts'
import { NotYoursPage } from './not-yours-page.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { pageComponent } from './page-component.tsx'
import { pages } from './pages.ts'
import { usePagesAhead } from './pages-ahead.ts'
import { tellOtherTabs } from './tabs.ts'

/** Drawn in the place of a page, at its address, for whoever has not accepted the code of conduct. */
const Conduct = conductPage()

/** What stands around every page: where one is, where one can go, who one is, and the way out. */
export function Frame() {
  const { say, comma } = useWords()
  const me = useMe()
  const ways = useWays()
  const { pathname } = useLocation()
  const closed = useClosedWay(pathname)
  const asked = asksFirst(me, pathname)
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
      {!me.conductOwed && (
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
      )}
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          {asked ? <Conduct /> : closed ? <NotYoursPage title={say(closed.words)} /> : <Outlet />}
        </Suspense>
      </main>
      <IdleWatch seconds={me.idleSeconds} />
    </div>
  )
}

function conductPage() {
  const page = pages.find(({ path }) => path === '/conduct')
  if (!page) throw new TypeError('there is no page of the code of conduct')
  return pageComponent(page)
}
