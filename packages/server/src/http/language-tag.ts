import { z } from 'zod'

/**
 * The language of a page (BCP 47), for words that the server says later: a language that it does not speak, dropped in as a file
 * of the pages alone, gets English, and no page needs to know which those are.
 */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, 'must be a language such as en or pt-BR')
