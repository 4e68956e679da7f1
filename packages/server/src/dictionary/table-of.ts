/**
 * A Markdown table.
 *
 * @param head the names of the columns
 * @param lines the cells; a bar or a line break in one is written so that it stays in its cell
 */
export function tableOf(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`
  return `${[row(head), `|${' --- |'.repeat(head.length)}`, ...lines.map(row)].join('\n')}\n`
}

function inCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ')
}
