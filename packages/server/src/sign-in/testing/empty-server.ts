import { query } from '../../testing/query.ts'
import { type TestServices, testServices } from '../../testing/test-services.ts'

/** @returns services over a database in which no programme was founded, as after `bin/start --empty` */
export async function emptyServer(): Promise<TestServices> {
  const services = await testServices()
  const tables = ['programme', 'organisation', 'member', 'service', 'access_log'].map((name) => `clarion.${name}`)
  await query(services.ownerUrl, `truncate ${tables.join(', ')} cascade`)
  return services
}
