import type { ReactNode } from 'react'
import type { Draft } from './draft.ts'
import type { FormField, Option } from './form-field.ts'

/** What every drawn field is given. */
export type FieldViewProps = {
  readonly field: FormField
  /** Where it stands in the body: `lines.0.status`. */
  readonly path: string
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  /** What is wrong, in words, by path. */
  readonly faults: ReadonlyMap<string, string>
  /** What can be chosen where the schema only knows that it is an identifier, by widget. */
  readonly choices: ReadonlyMap<string, readonly Option[]>
  /** What stands right after a field, by its path: a warning belongs where the eye is. */
  readonly beside?: ReadonlyMap<string, ReactNode> | undefined
  /** For a place: the code that is kept beside it, and how both are changed. */
  readonly alongside?: { readonly code: string; readonly onChange: (text: string, code: string) => void } | undefined
}
