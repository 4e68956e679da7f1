import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import './long-list.css'

/** So many lines are all in the document, where the browser's own search and print find them. */
const few = 200

type LongListProps<Item> = {
  readonly label: string
  readonly className: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  /** The inside of a line. */
  readonly children: (item: Item) => ReactNode
}

/**
 * A list that may be very long: of more than two hundred lines only those near the screen are in the document, each saying
 * which it is, so that a hundred thousand scroll as ten do.
 */
export function LongList<Item>(props: LongListProps<Item>) {
  const { label, className, items, keyOf, children } = props
  if (items.length > few) return <InSight {...props} />
  return (
    <ul className={`${className} plain`} aria-label={label}>
      {items.map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
    </ul>
  )
}

function InSight<Item>({ label, className, items, keyOf, children }: LongListProps<Item>) {
  const place = useRef<HTMLUListElement>(null)
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    const measure = () => setAbove((place.current?.getBoundingClientRect().top ?? 0) + scrollY)
    measure()
    // What stands above grows and shrinks: a banner, a filter that opens.
    const sizes = new ResizeObserver(measure)
    sizes.observe(document.body)
    return () => sizes.disconnect()
  }, [])
  const lines = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => 76,
    overscan: 10,
    scrollMargin: above,
    getItemKey: (index) => keyOf(items[index] as Item),
  })
  return (
    <ul
      ref={place}
      className={`${className} plain long-list`}
      aria-label={label}
      style={{ blockSize: lines.getTotalSize() }}
    >
      {lines.getVirtualItems().map(({ key, index, start }) => (
        <li
          key={key}
          ref={lines.measureElement}
          data-index={index}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - above}px)` }}
        >
          {children(items[index] as Item)}
        </li>
      ))}
    </ul>
  )
}
