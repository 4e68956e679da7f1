/** What one speaker said without being interrupted. */
export type Turn = { readonly speaker: string; readonly words: string }
