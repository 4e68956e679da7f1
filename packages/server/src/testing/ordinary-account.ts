import path from 'node:path'
import { type Account, canEnter, postgresAccount } from '../cluster/account.ts'

/** Why a test that runs a process as an ordinary user is skipped. */
export const noOrdinaryAccount =
  'an ordinary user cannot look into this checkout: run the tests in a place that others can enter'

/**
 * The account of a process that is to run as an ordinary user: our own, unless we are root.
 *
 * @returns the account, undefined for our own, or `none` if it could not look into this checkout
 */
export function ordinaryAccount(): Account | undefined | 'none' {
  const account = postgresAccount('/nowhere')
  const places = [import.meta.dirname, path.dirname(process.execPath)]
  return places.every((place) => canEnter(account, place)) ? account : 'none'
}
