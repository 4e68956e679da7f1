/**
 * A table as CSV (RFC 4180). A text that a spreadsheet would take for a formula gets a space before it.
 *
 * @param rows the first is the heading
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value)
  // Marks of direction are for the page; in a file they would be signs of the text, and hide a formula behind them.
  const text = value.replace(/[\u2066-\u2069]/g, '')
  const safe = /^[=+\-@\t\r]/.test(text) ? ` ${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Gives a text to the person as a file. */
export function saveText(name: string, text: string, type: string): void {
  // The mark tells older spreadsheets that the letters are UTF-8.
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
