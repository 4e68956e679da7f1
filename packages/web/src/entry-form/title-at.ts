import type { Words } from '../words/words.ts'
import type { FormField, GroupField } from './form-field.ts'

/** @returns what the field at a path is called, with those it lies in: "Needs 2, How it stands" */
export function titleAt({ say, row }: Words, form: GroupField, path: string): string {
  const titles: string[] = []
  let field: FormField | undefined = form
  for (const step of path.split('.')) {
    if (field?.type === 'group') {
      field = field.fields.find(({ name }) => name === step)
      if (field !== undefined) titles.push(field.title)
    } else if (field?.type === 'list') {
      field = field.item
      titles[titles.length - 1] = say('form-entry.item', { title: titles.at(-1) ?? '', number: Number(step) + 1 })
    }
  }
  return row(titles)
}
