/** Markup that is already safe to place in a page. */
export interface Markup {
  readonly html: string
}

/**
 * A template tag for HTML and SVG: everything that is put in is escaped unless it is Markup itself, so that a value of a
 * case table can never become part of the page's code.
 *
 * @example markup`<td>${value}</td>`.html
 */
export function markup(
  parts: TemplateStringsArray,
  ...values: readonly (MarkupValue | readonly MarkupValue[])[]
): Markup {
  const html = parts.reduce((text, part, at) => {
    const value = values[at - 1]!
    return text + (isList(value) ? value.map(asHtml).join('') : asHtml(value)) + part
  })
  return { html }
}

type MarkupValue = string | number | Markup

function isList(value: MarkupValue | readonly MarkupValue[]): value is readonly MarkupValue[] {
  return Array.isArray(value)
}

function asHtml(value: MarkupValue): string {
  if (typeof value === 'object') return value.html
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
