import { z } from 'zod'

/** Small letters are forgiven: the code is read from a card, or over the telephone. */
export const typedCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/, 'must be a survivor code such as 7KQF-29MX')
