/** @returns `nextReview` and `not-able-now` as a person reads them, where nobody gave them a name */
export function spelt(name: string): string {
  const text = name.replace(/-/g, ' ').replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => {
    return `${before} ${after.toLowerCase()}`
  })
  return text.charAt(0).toUpperCase() + text.slice(1)
}
