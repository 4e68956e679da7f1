import type { ReactNode } from 'react'
import './stack.css'

/** Things beneath each other (or beside each other where there is room), with the same space between them. */
export function Stack({
  gap = 4,
  row = false,
  as: Element = 'div',
  className = '',
  children,
}: {
  /** A step of the scale of spaces. */
  readonly gap?: 1 | 2 | 3 | 4 | 5 | 6
  /** Beside each other, going on in the next line where the room ends. */
  readonly row?: boolean
  readonly as?: 'div' | 'section' | 'ul' | 'ol' | 'article'
  readonly className?: string
  readonly children: ReactNode
}) {
  const list = Element === 'ul' || Element === 'ol' ? 'plain' : ''
  return <Element className={`${list} stack stack-${gap} ${row ? 'stack-row' : ''} ${className}`}>{children}</Element>
}
