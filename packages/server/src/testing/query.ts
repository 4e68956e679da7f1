import { Client } from 'pg'

/**
 * Runs one statement on a connection of its own.
 *
 * @param url address of the database
 * @param text the statement
 * @param values its parameters
 * @returns the rows
 */
export async function query(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  // A test may kill the server while we are connected.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text, [...values])).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}
