import { Plus, Trash2 } from 'lucide-react'
import { type ComponentType, type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import { announce } from '../app/announce.tsx'
import { Button } from '../look/button.tsx'
import { useWords } from '../words/use-words.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { FieldViewProps } from './field-view-props.ts'
import type { FormField } from './form-field.ts'
import { useItemNames } from './use-item-names.ts'

/** Several things of the same sort: each on its own sheet, one more by a button, any taken away. */
export function ListView({
  field,
  path,
  draft,
  onChange,
  faults,
  choices,
  view: View,
}: FieldViewProps & {
  readonly field: Extract<FormField, { readonly type: 'list' }>
  /** Draws one thing of the list; handed in, because it draws lists in turn. */
  readonly view: ComponentType<FieldViewProps>
}) {
  const { say } = useWords()
  const place = useRef<HTMLFieldSetElement>(null)
  const items: readonly Draft[] = Array.isArray(draft) ? draft : []
  const [names, forget] = useItemNames(items.length)
  const { title, hint, required, item } = field
  const change = (changed: readonly Draft[]) => onChange(changed.length === 0 && !required ? undefined : changed)
  const add = () => {
    // Drawn at once, because its first control is where somebody who pressed "Add" wants to be, and may be typing already.
    flushSync(() => change([...items, emptyDraft(item)]))
    const sheets = place.current?.querySelectorAll<HTMLElement>(':scope > .list-item')
    sheets?.[sheets.length - 1]?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }
  const remove = (at: number) => {
    forget(at)
    change(items.filter((_, other) => other !== at))
    announce(say('form-entry.removed'))
    place.current?.querySelector<HTMLElement>(':scope > .list-add')?.focus()
  }
  const error = faults.get(path)
  const single = item.type !== 'group'
  return (
    <fieldset ref={place} className="field list-field">
      <legend>{required ? say('form-entry.needed', { title }) : title}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {items.map((one, at) => {
        const named = say('form-entry.item', { title, number: at + 1 })
        return (
          <Sheet key={names[at]} name={single ? undefined : named}>
            <View
              field={single ? { ...item, title: named } : item}
              path={`${path}.${at}`}
              draft={one}
              onChange={(changed) => change(items.map((other, index) => (index === at ? changed : other)))}
              faults={faults}
              choices={choices}
            />
            {(items.length > field.least || !required) && (
              <Button kind="quiet" className="list-remove" onClick={() => remove(at)}>
                <Trash2 aria-hidden size={16} />
                {say('form-entry.remove', { title: named })}
              </Button>
            )}
          </Sheet>
        )
      })}
      {(field.most === undefined || items.length < field.most) && (
        <Button className="list-add" onClick={add}>
          <Plus aria-hidden size={18} />
          {say(items.length === 0 ? 'form-entry.add' : 'form-entry.addMore', { title })}
        </Button>
      )}
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  )
}

/** One thing of the list. A single control needs no name for its sheet. */
function Sheet({ name, children }: { readonly name: string | undefined; readonly children: ReactNode }) {
  if (name === undefined) return <div className="list-item list-item-single">{children}</div>
  return (
    <fieldset className="list-item" aria-label={name}>
      {children}
    </fieldset>
  )
}
