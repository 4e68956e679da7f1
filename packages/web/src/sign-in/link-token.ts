const place = 'clarion.link'

/**
 * The secret that stands behind `#` in the address of this page. It is taken out of the address bar at once, so that it
 * is in no history, on no screen and in nothing that is copied from there; browsers never send it. It is kept for this page
 * in this window only, so that loading the page anew loses nothing, until it was used or the window is closed.
 *
 * @returns undefined when the page was not opened by a link
 */
export function linkToken(): string | undefined {
  const { hash, pathname } = location
  if (hash.length > 1) {
    sessionStorage.setItem(place, `${pathname} ${hash.slice(1)}`)
    history.replaceState(history.state, '', pathname)
  }
  const [path, token] = (sessionStorage.getItem(place) ?? '').split(' ')
  return path === pathname ? token : undefined
}

/** Forgets the secret: it was used. */
export function forgetLinkToken(): void {
  sessionStorage.removeItem(place)
}
