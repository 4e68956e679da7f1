/**
 * CSV (RFC 4180) as rows of cells, each with the line on which it begins: an import has to say where something is wrong. Cells
 * are parted by commas, or by semicolons where the first line has no comma, as spreadsheets of many countries write them.
 * Empty lines are left out.
 *
 * @returns undefined where a quoted cell never ends
 */
export function csvRows(text: string): { readonly line: number; readonly cells: readonly string[] }[] | undefined {
  const rest = text.replace(/^\uFEFF/, '')
  const [first = ''] = rest.split(/\r?\n/, 1)
  const comma = first.includes(',') || !first.includes(';') ? ',' : ';'
  const rows: { line: number; cells: string[] }[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let begun = 1
  const endRow = () => {
    cells.push(cell)
    cell = ''
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells })
    cells = []
    begun = line + 1
  }
  for (let at = 0; at < rest.length; at++) {
    const sign = rest[at]
    if (quoted) {
      if (sign === '"' && rest[at + 1] === '"') cell += rest[at++]
      else if (sign === '"') quoted = false
      else cell += sign
      if (sign === '\n') line++
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (sign === comma) {
      cells.push(cell)
      cell = ''
    } else if (sign === '\n') {
      endRow()
      line++
    } else if (sign !== '\r') cell += sign
  }
  if (quoted) return undefined
  endRow()
  return rows
}
