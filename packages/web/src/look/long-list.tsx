import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import './long-list.css'

/** So many lines are all in the document, where the browser's own search and print find them. */
const few = 200

/** So many lines of a longer list come and go together. */
const together = 10

type LongListProps<Item> = {
  readonly label: string
  readonly className: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  /** Said when the end of a list of more than two hundred is about to be seen, and again while it is. */
  readonly onEnd?: () => void
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

function InSight<Item>({ label, className, items, keyOf, onEnd, children }: LongListProps<Item>) {
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
  // Whenever a height is known better than it was guessed, the places of all that follow are reckoned anew: of a hundred
  // thousand lines that would take longer than a picture may, of their tenth it does not.
  const parts = useWindowVirtualizer({
    count: Math.ceil(items.length / together),
    estimateSize: () => 76 * together,
    measureElement: heightOfPart,
    overscan: 1,
    scrollMargin: above,
    getItemKey: (part) => keyOf(items[part * together] as Item),
  })
  const inSight = parts.getVirtualItems()
  const atEnd = inSight.at(-1)?.index === Math.ceil(items.length / together) - 1
  useEffect(() => {
    if (atEnd) onEnd?.()
  }, [atEnd, onEnd])
  return (
    <ul
      ref={place}
      className={`${className} plain long-list`}
      aria-label={label}
      style={{ blockSize: parts.getTotalSize(), paddingBlockStart: (inSight[0]?.start ?? above) - above }}
    >
      {inSight.flatMap(({ index: part }) =>
        items.slice(part * together, (part + 1) * together).map((item, line) => (
          <li
            key={keyOf(item)}
            {...(line === 0 && { ref: parts.measureElement, 'data-index': part })}
            aria-setsize={items.length}
            aria-posinset={part * together + line + 1}
          >
            {children(item)}
          </li>
        )),
      )}
    </ul>
  )
}

/** @param first the line with which a part begins; its others follow */
function heightOfPart(first: Element): number {
  let height = 0
  let line: Element | null = first
  for (let count = 0; count < together && line; count++) {
    height += line.getBoundingClientRect().height
    line = line.nextElementSibling
  }
  return height
}
