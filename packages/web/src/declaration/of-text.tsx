import { directionOf, type Language } from '@clarion/review'
import type { ReactNode } from 'react'

/** Words of the text: in their own language and direction, whatever the page speaks. */
export function OfText({
  language,
  as: Element = 'span',
  className = '',
  children,
}: {
  readonly language: Language
  readonly as?: 'span' | 'p' | 'q' | 'td' | 'bdi'
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <Element lang={language} dir={directionOf(language)} className={`of-text ${className}`}>
      {children}
    </Element>
  )
}
