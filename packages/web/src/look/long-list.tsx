import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import './long-list.css'

/** So many lines are all in the document, where the browser's own search and print find them. */
const few = 200

/** So many lines of a longer list come and go together. */
const together = 10

/** So many parts around the line that has the focus are drawn, and none for a line so far out of sight. */
const [around, astray] = [2, 6]

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
  // Keys come faster than a slow machine scrolls: a line that is not drawn yet when they reach it would be leapt over, and
  // the focus would leave the list. What is about to be reached is drawn before the next key is taken.
  const [focused, setFocused] = useState<number>()
  const onFocus = ({ target }: FocusEvent) => {
    const line = target.closest('[aria-posinset]')?.getAttribute('aria-posinset')
    if (line) setFocused(Math.floor((Number(line) - 1) / together))
  }
  // Whenever a height is known better than it was guessed, the places of all that follow are reckoned anew: of a hundred
  // thousand lines that would take longer than a picture may, of their tenth it does not.
  const parts = useWindowVirtualizer({
    count: Math.ceil(items.length / together),
    estimateSize: () => 76 * together,
    measureElement: heightOfPart,
    overscan: 1,
    rangeExtractor: (range) => partsDrawn(range, focused),
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
      onFocus={onFocus}
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

/** @returns the parts in sight, and without a gap those around the one that has the focus */
function partsDrawn(range: Range, focused: number | undefined): number[] {
  const parts = defaultRangeExtractor(range)
  const [first = 0, last = 0] = [parts[0], parts.at(-1)]
  if (focused === undefined || focused < first - astray || focused > last + astray) return parts
  const from = Math.max(0, Math.min(first, focused - around))
  const to = Math.min(range.count - 1, Math.max(last, focused + around))
  return Array.from({ length: to - from + 1 }, (_, part) => from + part)
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
