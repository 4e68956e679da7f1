import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureProgramme } from '../../founding/ensure-programme.ts'
import { type OpenedServices, openServices } from '../../start/open-services.ts'

/** A data directory with the demonstration in it, whose database runs as beside a server. */
export type OpenedDemonstration = {
  /** For files of a test; the data directory lies in it. */
  readonly folder: string
  readonly data: string
  readonly opened: OpenedServices
  remove(): Promise<void>
}

/** Opens one: commands join its database and need not start one each. */
export async function openedDemonstration(): Promise<OpenedDemonstration> {
  const folder = mkdtempSync(path.join(tmpdir(), 'clarion-cli-'))
  // The account of the embedded database must be able to pass through.
  chmodSync(folder, 0o711)
  const data = path.join(folder, 'data')
  const opened = await openServices(data, undefined)
  await ensureProgramme(opened.services, true)
  const remove = async () => {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, data, opened, remove }
}
