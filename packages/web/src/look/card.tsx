import type { ReactNode } from 'react'
import './card.css'

/** A sheet of paper: one thing with its parts. */
export function Card({
  as: Element = 'div',
  className = '',
  children,
}: {
  readonly as?: 'div' | 'section' | 'article' | 'li' | 'form'
  readonly className?: string
  readonly children: ReactNode
}) {
  return <Element className={`card ${className}`}>{children}</Element>
}
