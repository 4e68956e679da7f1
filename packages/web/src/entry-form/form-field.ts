import type { Json } from '@clarion/journal'

/** One choice: the code that is stored and the words that are shown. */
export type Option = { readonly code: string; readonly label: string }

/** What sort of control a field needs. */
export type FieldShape =
  | { readonly type: 'text'; readonly long: boolean; readonly longest: number | undefined }
  | { readonly type: 'day' }
  | { readonly type: 'instant' }
  | {
      readonly type: 'number'
      readonly least: number | undefined
      readonly most: number | undefined
      readonly whole: boolean
    }
  | { readonly type: 'yes-no' }
  | { readonly type: 'one'; readonly options: readonly Option[] }
  | { readonly type: 'several'; readonly options: readonly Option[]; readonly least: number }
  | { readonly type: 'group'; readonly fields: readonly FormField[] }
  | { readonly type: 'list'; readonly item: FormField; readonly least: number; readonly most: number | undefined }

/** One field of a form, as the schema of an entry's body says it. */
export type FormField = FieldShape & {
  /** The member of the body; empty for the body itself and for the items of a list. */
  readonly name: string
  readonly title: string
  readonly hint: string | undefined
  /** It must be said; what need not be said may stay empty, and empty is never "no". */
  readonly required: boolean
  /** It is kept encrypted and opened only for readers of its section. */
  readonly sealed: boolean
  /** How the vocabulary would like it drawn: `country`, `organisation`, `hidden` ... */
  readonly widget: string | undefined
  /** What it says when nobody says anything. */
  readonly preset: Json | undefined
}

/** A field that holds other fields. */
export type GroupField = Extract<FormField, { readonly type: 'group' }>
