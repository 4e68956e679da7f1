import type { Statement } from '@clarion/review'
import type { ReactNode } from 'react'

/** Words in the language and direction in which they were said, whatever the page's. */
export function StatementWords({
  statement: { language },
  children,
}: {
  readonly statement: Pick<Statement, 'language'>
  readonly children: ReactNode
}) {
  return (
    <p className="hearing-words" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      {children}
    </p>
  )
}
