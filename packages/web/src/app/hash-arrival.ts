import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

/** However slow the connection, nobody wants to be carried off after this. */
const patience = 10_000

/**
 * Leads to the part of a page that the address names (`/cases/…#needs`), as soon as that part is there: what a page shows
 * comes after the page. The part takes the focus. Whoever has begun to read or to type in the meantime is left alone.
 */
export function useHashArrival(): void {
  const { pathname, hash } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same part of another page is another part
  useEffect(() => {
    if (hash === '') return
    const arrive = () => {
      const part = document.getElementById(hash)
      if (!part) return
      stop()
      if (part.tabIndex < 0) part.tabIndex = -1
      part.scrollIntoView({ block: 'start' })
      part.focus({ preventScroll: true })
    }
    const watch = new MutationObserver(arrive)
    const timer = setTimeout(() => stop(), patience)
    const stop = () => {
      watch.disconnect()
      clearTimeout(timer)
      for (const sign of signs) removeEventListener(sign, stop, { capture: true })
    }
    for (const sign of signs) addEventListener(sign, stop, { capture: true, passive: true })
    watch.observe(document.body, { childList: true, subtree: true })
    arrive()
    return stop
  }, [pathname, hash])
}

const signs = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const
