import type { ComponentProps } from 'react'
import './button.css'
import { Link, type LinkProps } from './link.tsx'

/**
 * How much a button asks for: `main` once a form, `plain`, `quiet` beside others, `grave` for what cannot be undone.
 */
export type ButtonKind = 'main' | 'plain' | 'quiet' | 'grave'

/** A button. While it is busy it keeps its place and the focus, and does nothing. */
export function Button({
  kind = 'plain',
  busy = false,
  type = 'button',
  className = '',
  onClick,
  ...rest
}: ComponentProps<'button'> & { readonly kind?: ButtonKind; readonly busy?: boolean }) {
  return (
    <button
      {...rest}
      // A disabled button would lose the focus; a busy one is only deaf.
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
      type={busy ? 'button' : type}
      onClick={busy ? undefined : onClick}
      className={`button button-${kind} ${className}`}
    />
  )
}

/** A link that looks like a button: for going somewhere, where the page offers nothing more important. */
export function ButtonLink({ kind = 'plain', className = '', ...link }: LinkProps & { readonly kind?: ButtonKind }) {
  return <Link {...link} className={`button button-${kind} ${className}`} />
}
