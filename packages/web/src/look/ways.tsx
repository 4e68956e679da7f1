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
    const here = line.current?.querySelector('[aria-current]')
    if (line.current && here) bring(line.current, here)
  })
  return (
    <nav className={className} aria-label={label}>
      {/* A browser leaves what has the focus where it is when a part of it is in sight. */}
      <ul ref={line} className="ways" onFocus={({ currentTarget, target }) => bring(currentTarget, target)}>
        {children}
      </ul>
    </nav>
  )
}

/** Scrolls the line and not the page, which stays where its reader was. */
function bring(line: HTMLElement, way: Element): void {
  const whole = line.getBoundingClientRect()
  const { left, width } = way.getBoundingClientRect()
  line.scrollLeft += left + width / 2 - (whole.left + whole.width / 2)
}
