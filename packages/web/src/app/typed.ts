import { keepTyped } from './keep-typed.ts'

/**
 * What was typed in this window and not yet saved. It survives going to another page, the end of a session that the same
 * member opens again, and loading the page anew; it is gone with the window and when somebody signs out.
 */
export const typed = keepTyped(() => sessionStorage, Date.now)

/** Asks before the window goes, while something typed would be lost with it. */
function warn(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

typed.subscribe(() => {
  if (typed.isEmpty()) removeEventListener('beforeunload', warn)
  else addEventListener('beforeunload', warn)
})
