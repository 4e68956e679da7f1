import { type ReactNode, useEffect, useId, useRef } from 'react'
import { session } from '../api/session.ts'
import { useWords } from '../words/use-words.ts'
import { Button } from './button.tsx'
import './dialog.css'

/**
 * A question that must be answered before going on. The browser's own dialog: what is behind it cannot be reached, Escape
 * closes it, and the focus goes back to where it was. It is open for as long as it is drawn.
 *
 * @param onClose Escape or the close button
 * @param wide for what needs room: a picture, a page
 */
export function Dialog({
  title,
  onClose,
  wide = false,
  children,
}: {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  const { say } = useWords()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // An open dialog shuts off everything else, the sign-in page too. What is typed in it stays.
  const open = session.use() === 'open'
  useEffect(() => {
    if (!open) return
    const { current } = dialog
    const before = document.activeElement
    current?.showModal()
    return () => {
      current?.close()
      // Where it was may have gone with what was answered; then the page itself is the place.
      if (before instanceof HTMLElement && before.isConnected) before.focus()
      else document.querySelector<HTMLElement>('main h1')?.focus()
    }
  }, [open])
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        // React decides when it goes, so that it never goes without the page knowing.
        event.preventDefault()
        onClose()
      }}
    >
      <div className="dialog-top">
        <h2 id={id}>{title}</h2>
        <Button kind="quiet" onClick={onClose}>
          {say('app.close')}
        </Button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  )
}
