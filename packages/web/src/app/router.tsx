import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router'
import { Waiting } from '../look/waiting.tsx'
import { FaultPage } from './fault-page.tsx'
import { Frame } from './frame.tsx'
import { meQuery } from './me.ts'
import { asksFirst, closedWay } from './navigation.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { pageComponent } from './page-component.tsx'
import { type Ahead, type PageEntry, pages } from './pages.ts'
import { queries } from './queries.ts'

const root = createRootRoute({ component: Outlet })

/** What members see: every page inside the frame, and the page that says that there is no such page. */
const inFrame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  // Asked before the frame is drawn and beside its page: what is drawn as waiting stands for 300 ms at least (React).
  loader: () => queries.prefetchQuery(meQuery),
  staleTime: Number.POSITIVE_INFINITY,
})

/** What does not come ahead is asked for by the page itself, which says so if it cannot be had. */
async function askAhead({ load }: PageEntry, pathname: string, at: Parameters<Ahead>[0]): Promise<void> {
  try {
    const [{ ahead }, me] = await Promise.all([load(), queries.ensureQueryData(meQuery)])
    if (!closedWay(me, pathname) && !asksFirst(me, pathname)) ahead?.(at)
  } catch {
    // The page has the same refusal in hand.
  }
}

function routesUnder<Parent extends typeof root | typeof inFrame>(parent: Parent, entries: readonly PageEntry[]) {
  return entries.map((page) =>
    createRoute({
      getParentRoute: () => parent,
      path: page.path,
      component: pageComponent(page),
      // Only where somebody goes there: a look at a case is written down, and pointing at a link is none.
      loader: ({ cause, params, location: { pathname, search } }) => {
        if (cause === 'enter' && !page.open) void askAhead(page, pathname, { params, search })
      },
      preloadStaleTime: 0,
    }),
  )
}

const tree = root.addChildren([
  inFrame.addChildren([
    ...routesUnder(
      inFrame,
      pages.filter(({ open }) => !open),
    ),
    createRoute({ getParentRoute: () => inFrame, path: '$', component: NotFoundPage }),
  ]),
  ...routesUnder(
    root,
    pages.filter(({ open }) => open),
  ),
])

/** The addresses of the application. Search parameters are plain texts: `?status=open` is "open" and `?n=7` is "7". */
export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultErrorComponent: FaultPage,
  defaultPendingComponent: Waiting,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
    const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
    return text && `?${text}`
  },
})
