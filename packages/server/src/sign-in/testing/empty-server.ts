import { query } from '../../testing/query.ts'
import { type TestServices, testServices } from '../../testing/test-services.ts'

/** Takes everything out of a database, so that it is as after `bin/start --empty`. */
export async function emptied(ownerUrl: string): Promise<void> {
  const tables = ['programme', 'organisation', 'member', 'service', 'access_log'].map((name) => `clarion.${name}`)
  await query(ownerUrl, `truncate ${tables.join(', ')} cascade`)
}

/** @returns services over a database in which no programme was founded */
export async function emptyServer(): Promise<TestServices> {
  const services = await testServices()
  await emptied(services.ownerUrl)
  return services
}
