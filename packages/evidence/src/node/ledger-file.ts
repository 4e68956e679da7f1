import { createHash } from 'node:crypto'
import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs'
import { type LedgerEntry, ledgerLine, type NewEntry, nextEntry, readLedger } from '../ledger/ledger.ts'
import { Refusal } from '../refusal.ts'
import { readTextFile } from './read-text-file.ts'

/** SHA-256 of a text, hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The entries of a ledger file; none if the file does not exist yet. */
export function loadLedger(path: string): LedgerEntry[] {
  return existsSync(path) ? readLedger(readTextFile(path), sha256) : []
}

/**
 * Appends one entry and flushes it to disk. A lock file keeps two releases from reading the same balance: both would be
 * allowed, together they would be too much.
 */
export function appendToLedger(path: string, entry: NewEntry): LedgerEntry {
  const lock = `${path}.lock`
  takeLock(lock)
  try {
    const next = nextEntry(loadLedger(path), entry, sha256)
    appendLine(path, ledgerLine(next))
    return next
  } finally {
    rmSync(lock, { force: true })
  }
}

/**
 * Refuses now what the ledger would refuse at the end, before anyone waits for it. Nothing is written.
 *
 * @throws Refusal `budget-exhausted` or `ledger-broken`
 */
export function assertAffordable(path: string, entry: NewEntry): void {
  nextEntry(loadLedger(path), entry, sha256)
}

/** A line that did not fit is taken back: half a line would break the chain for every later release. */
function appendLine(path: string, line: string): void {
  const handle = openSync(path, 'a', 0o600)
  try {
    const { size } = fstatSync(handle)
    const bytes = Buffer.from(line, 'utf8')
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
      fsyncSync(handle)
    } catch {
      ftruncateSync(handle, size)
      throw new Refusal(
        'cannot-write',
        `${path}: the ledger cannot be written, perhaps because the disk is full`,
        'Make room. Nothing was released or spent.',
      )
    }
  } finally {
    closeSync(handle)
  }
}

function takeLock(lock: string): void {
  try {
    closeSync(openSync(lock, 'wx'))
  } catch {
    throw new Refusal(
      'cannot-write',
      `the ledger is in use, or cannot be written here (${lock})`,
      'Wait for the other release to finish. If none is running, remove the lock file.',
    )
  }
}
