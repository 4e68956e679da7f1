import { currentValue, type Field, isDisputed, section } from '@clarion/journal'

/** What a text is for, and what it says. */
export type TemplateWords = {
  readonly use: 'note' | 'referral'
  readonly title: string
  readonly language: string
  readonly text: string
}

/** A text that a worker may start from. */
export type Template = {
  readonly id: string
  /** How often it was published. */
  readonly version: number
  readonly words: Field<TemplateWords>
  readonly published: string
  readonly withdrawn: boolean
}

export type TemplatesState = { readonly templates: readonly Template[] }

/** Everyone in the programme reads these, which is why nothing about a person may stand in them. */
export const templatesSection = section<TemplatesState>({
  name: 'templates',
  title: 'Texts to start from',
  open: true,
  initial: { templates: [] },
  disputes: ({ templates }) => templates.flatMap(({ id, words }) => (isDisputed(words) ? [id] : [])),
})

/** A text as it is offered. */
export type OfferedTemplate = TemplateWords & Pick<Template, 'id' | 'version'>

/** @returns the texts that are offered now for a use, as they were published last */
export function templatesFor({ templates }: TemplatesState, use: TemplateWords['use']): readonly OfferedTemplate[] {
  return templates.flatMap(({ id, version, words, withdrawn }) => {
    const now = currentValue(words)
    return withdrawn || now?.use !== use ? [] : [{ ...now, id, version }]
  })
}
