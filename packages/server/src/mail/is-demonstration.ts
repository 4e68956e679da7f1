import type { Services } from '../services.ts'

/**
 * A demonstration mails nobody: its people are invented, and whoever tries it out must not be able to write to real ones.
 *
 * @returns whether the programme is one; a programme that is not there counts as one
 */
export async function isDemonstration({ database }: Services, programme: string): Promise<boolean> {
  const rows = database.selectFrom('clarion.programme').select('demonstration').where('programme_id', '=', programme)
  return (await rows.executeTakeFirst())?.demonstration ?? true
}
