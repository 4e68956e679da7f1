/** As much of a value as a person wants to be shown who looks for it in a file; the file has the rest. */
export function shortened(text: string, most = 120): string {
  return text.length > most ? `${text.slice(0, most).toWellFormed()} ...` : text
}
