import { readThread } from '@clarion/server/testing'
import type { ServedApplication } from './served-application.ts'

/**
 * @param section its key; the whole case but for its second looks where it is left out
 * @returns the number of the last entry of a case that was said of it
 */
export async function versionOf(
  { services, actor }: Pick<ServedApplication, 'services' | 'actor'>,
  thread: string,
  section?: string,
): Promise<number> {
  const { sections } = await readThread(services, actor('daniel'), thread)
  const versions = sections.filter(({ key }) => (section === undefined ? key !== 'approvals' : key === section))
  return Math.max(...versions.map(({ version }) => version))
}
