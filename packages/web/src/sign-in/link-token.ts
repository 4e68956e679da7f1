let kept: string | undefined

/**
 * The secret that stands behind `#` in the address of this page. It is taken out of the address bar at once, so that it
 * is in no history, on no screen and in nothing that is copied from there; browsers never send it, and it is kept only
 * as long as the page is open.
 *
 * @returns undefined when the page was not opened by a link, or was loaded anew
 */
export function linkToken(): string | undefined {
  const { hash, pathname } = location
  if (hash.length > 1) {
    kept = hash.slice(1)
    history.replaceState(history.state, '', pathname)
  }
  return kept
}

/** Forgets the secret: it was used. */
export function forgetLinkToken(): void {
  kept = undefined
}
