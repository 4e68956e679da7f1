import { findPlace, isPlaceOffered, type Places } from '@clarion/casework'
import { ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Mark } from '../look/mark.tsx'
import { useWords } from '../words/use-words.ts'
import { placeNameIn } from './use-places.ts'

type Line = { readonly code: string; readonly depth: number; readonly place: number; readonly of: number }

type Act = 'down' | 'up' | 'first' | 'last' | 'inwards' | 'outwards' | 'choose' | 'none'

/** What the keys do; where lines run from the right, inwards is to the left. */
const keys: Readonly<Record<string, readonly [Act, Act]>> = {
  ArrowDown: ['down', 'down'],
  ArrowUp: ['up', 'up'],
  Home: ['first', 'first'],
  End: ['last', 'last'],
  ArrowRight: ['inwards', 'outwards'],
  ArrowLeft: ['outwards', 'inwards'],
  Enter: ['choose', 'choose'],
  ' ': ['choose', 'choose'],
}

/** The places as a tree: arrows walk and open it, as the pattern of ARIA has it, and only what is open is drawn. */
export function PlaceTree({
  places,
  chosen,
  onChoose,
}: {
  readonly places: Places
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
}) {
  const words = useWords()
  const { say, compare, direction } = words
  const tree = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState<string>()
  const children = useMemo(() => {
    const name = new Map(Object.keys(places).map((code) => [code, placeNameIn(words, places, code)]))
    const byParent = Map.groupBy(Object.keys(places), (code) => places[code]?.parent ?? '')
    for (const codes of byParent.values())
      codes.sort((one, other) => compare(name.get(one) ?? one, name.get(other) ?? other))
    return byParent
  }, [places, words, compare])
  const lines: Line[] = []
  const walk = (parent: string, depth: number): void => {
    const codes = children.get(parent) ?? []
    for (const [place, code] of codes.entries()) {
      lines.push({ code, depth, place: place + 1, of: codes.length })
      if (open.has(code)) walk(code, depth + 1)
    }
  }
  walk('', 1)
  const here = lines.some(({ code }) => code === at) ? at : lines[0]?.code
  const go = (code: string | undefined) => {
    if (code === undefined) return
    flushSync(() => setAt(code))
    tree.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(code)}"]`)?.focus()
  }
  const fold = (code: string, unfolded: boolean) => {
    const next = new Set(open)
    if (unfolded) next.add(code)
    else next.delete(code)
    setOpen(next)
  }
  const press = (event: KeyboardEvent) => {
    const index = lines.findIndex(({ code }) => code === here)
    const line = lines[index]
    if (!line || event.altKey || event.ctrlKey || event.metaKey) return
    const below = children.has(line.code)
    const act = {
      down: () => go(lines[index + 1]?.code),
      up: () => go(lines[index - 1]?.code),
      first: () => go(lines[0]?.code),
      last: () => go(lines.at(-1)?.code),
      inwards: () =>
        open.has(line.code) ? go(below ? lines[index + 1]?.code : undefined) : below && fold(line.code, true),
      outwards: () =>
        open.has(line.code) ? fold(line.code, false) : go(findPlace(places, line.code)?.parent ?? undefined),
      choose: () => onChoose(line.code),
      none: undefined,
    }[keys[event.key]?.[direction === 'rtl' ? 1 : 0] ?? 'none']
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <div ref={tree} role="tree" aria-label={say('places.tree')} className="place-tree">
      {lines.map(({ code, depth, place, of }) => {
        const below = children.get(code)?.length ?? 0
        return (
          <div
            key={code}
            role="treeitem"
            data-code={code}
            tabIndex={code === here ? 0 : -1}
            aria-level={depth}
            aria-posinset={place}
            aria-setsize={of}
            aria-selected={code === chosen}
            {...(below > 0 && { 'aria-expanded': open.has(code) })}
            className="place-line"
            style={{ paddingInlineStart: `calc(var(--space-2) + ${depth - 1} * var(--space-4))` }}
            onKeyDown={press}
            onClick={() => {
              setAt(code)
              if (below > 0) fold(code, !open.has(code))
              onChoose(code)
            }}
          >
            <span className={below > 0 ? 'place-fold' : 'place-fold place-leaf'}>
              <ChevronRight aria-hidden size={18} />
            </span>
            <bdi>{placeNameIn(words, places, code)}</bdi>
            {below > 0 && <span className="small soft">{words.number(below)}</span>}
            {!isPlaceOffered(places, code) && <Mark>{say('places.retired')}</Mark>}
          </div>
        )
      })}
    </div>
  )
}
