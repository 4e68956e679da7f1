import { type ReactNode, useId } from 'react'
import { useScrolled } from './use-scrolled.ts'
import './table.css'

/**
 * A table with its caption. Where it is wider than the screen it scrolls by itself, by keyboard too, and the page stays.
 *
 * @param children `thead` and `tbody`; the first cell of a row is a `th scope="row"`, numbers have the class `number`
 */
export function Table({
  caption,
  captionHidden = false,
  folds = false,
  children,
}: {
  readonly caption: ReactNode
  /** Heard and not seen: where a heading above says the same. */
  readonly captionHidden?: boolean
  /** On a narrow screen each row is a block of its own; each cell says in `data-column` what its column is called. */
  readonly folds?: boolean
  readonly children: ReactNode
}) {
  const id = useId()
  const [box, tabIndex] = useScrolled<HTMLElement>()
  return (
    <section ref={box} className={folds ? 'table table-folds' : 'table'} aria-labelledby={id} tabIndex={tabIndex}>
      <table>
        <caption id={id} className={captionHidden ? 'unseen' : ''}>
          <span>{caption}</span>
        </caption>
        {children}
      </table>
    </section>
  )
}
