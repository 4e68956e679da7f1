import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * For a part that scrolls by itself when it is too small for what it holds: then it must be reached by keyboard (WCAG
 * 2.1.1), and only then. Where all is in sight, a stop on the way through the page would lead to nothing.
 *
 * @returns a ref for the part, and its `tabIndex`
 */
export function useScrolled<Part extends HTMLElement>(): [RefObject<Part | null>, 0 | undefined] {
  const part = useRef<Part>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const box = part.current
    if (!box) return
    const look = () => setScrolls(box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight)
    const sizes = new ResizeObserver(look)
    sizes.observe(box)
    // What is in it can grow while the box stays as it is.
    if (box.firstElementChild) sizes.observe(box.firstElementChild)
    return () => sizes.disconnect()
  }, [])
  return [part, scrolls ? 0 : undefined]
}
