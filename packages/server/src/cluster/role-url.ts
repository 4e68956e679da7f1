/**
 * The address of a database for another role.
 *
 * @param url an address in the same cluster, for example `cluster.url`
 * @param role the role to sign in as
 * @param password its password
 * @param database the database, where it is not the one in `url`
 * @example roleUrl(cluster.url, 'clarion_app', secret, 'clarion')
 */
export function roleUrl(url: string, role: string, password: string, database?: string): string {
  const made = new URL(url)
  made.username = encodeURIComponent(role)
  made.password = encodeURIComponent(password)
  if (database !== undefined) made.pathname = `/${encodeURIComponent(database)}`
  return made.href
}

/**
 * The address of another database of the same cluster, for the same role.
 *
 * @param url an address in the cluster
 * @param database the database
 */
export function databaseUrl(url: string, database: string): string {
  const made = new URL(url)
  made.pathname = `/${encodeURIComponent(database)}`
  return made.href
}
