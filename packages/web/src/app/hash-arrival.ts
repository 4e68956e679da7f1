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
  // Both together, because the same part of another page is another part.
  const place = `${pathname}#${hash}`
  useEffect(() => {
    const name = place.slice(place.indexOf('#') + 1)
    if (name === '') return
    const arrive = () => {
      const part = document.getElementById(name)
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
  }, [place])
}

const signs = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const
