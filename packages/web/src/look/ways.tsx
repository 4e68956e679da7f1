import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import './ways.css'

/**
 * Ways to pages beside each other, in one line at any width; the one that leads to where the reader is comes into sight.
 *
 * @param label what the navigation is called
 * @param children an `li` for each way
 */
export function Ways({
  label,
  className,
  children,
}: {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}) {
  const line = useRef<HTMLUListElement>(null)
  const { href } = useLocation()
  const shown = useRef('')
  useEffect(() => {
    if (shown.current === href) return
    shown.current = href
    const whole = line.current
    const here = whole?.querySelector('[aria-current]')?.getBoundingClientRect()
    if (!whole || !here) return
    // Not scrollIntoView: that would move the page too, away from where its reader was.
    const { left, width } = whole.getBoundingClientRect()
    whole.scrollLeft += here.left + here.width / 2 - (left + width / 2)
  })
  return (
    <nav className={className} aria-label={label}>
      <ul ref={line} className="ways">
        {children}
      </ul>
    </nav>
  )
}
