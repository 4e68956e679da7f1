import { type RefCallback, useEffect, useRef } from 'react'

/**
 * For the end of a list that goes on: says when it is about to be seen, and again each time it is drawn there.
 *
 * @returns a ref for what stands at the end; it is told anew after each drawing, because what came may not have filled the
 *   screen
 */
export function useComesIntoSight(then: () => void): RefCallback<Element> {
  const latest = useRef(then)
  useEffect(() => {
    latest.current = then
  })
  return (place) => {
    if (!place) return
    // A screen ahead: what is asked for then is here when it is reached.
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '100% 0px',
    })
    seen.observe(place)
    return () => seen.disconnect()
  }
}
