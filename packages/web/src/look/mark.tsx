import type { ReactNode } from 'react'
import './mark.css'

/** A word or two that say how something stands: "Open", "Ends tomorrow". The words carry it, the colour only helps. */
export function Mark({
  kind = 'plain',
  children,
}: {
  readonly kind?: 'plain' | 'calm' | 'good' | 'warm' | 'grave'
  readonly children: ReactNode
}) {
  return <span className={`mark mark-${kind}`}>{children}</span>
}
