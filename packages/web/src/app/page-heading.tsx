import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useWords } from '../words/use-words.ts'

let firstPage = true

/**
 * The heading of a page. It takes the focus when somebody came here from another page of the application, so that a
 * screen reader starts where the page does; and it gives the window its title.
 *
 * @param title what the window is called: the sort of page ("Case"), never a name, a number or a code; windows are seen
 *   over shoulders and kept in histories
 * @param children what the heading says when it is not the title
 */
export function PageHeading({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { say } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const named = say('app.title', { page: title })
  // Before anything is painted: a page that can be seen has its own title, and its reader is already there.
  useLayoutEffect(() => {
    document.title = named
  }, [named])
  useLayoutEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true })
    firstPage = false
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className="page-heading">
      {children ?? title}
    </h1>
  )
}
