import type { ReactNode } from 'react'
import './notice.css'

/**
 * Something to know before going on. `grave` is for danger to life alone.
 *
 * @param live spoken at once by screen readers: for what appears while somebody works
 */
export function Notice({
  kind = 'calm',
  title,
  live = false,
  children,
}: {
  readonly kind?: 'calm' | 'good' | 'warm' | 'grave'
  readonly title?: ReactNode
  readonly live?: boolean
  readonly children?: ReactNode
}) {
  return (
    <div className={`notice notice-${kind}`} role={live ? 'alert' : undefined}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}
