import { afterAll, describe, expect, it } from 'vitest'
import { temporaryDirectories } from '../testing/temporary-directories.ts'
import { startClarion } from './start-clarion.ts'

const directories = temporaryDirectories()
afterAll(() => directories.removeAll())

describe('bin/start --empty', () => {
  it('prints a link that sets the server up, again at each start until it was used, and never after', async () => {
    const root = directories.make()
    const start = () =>
      startClarion({ root, databaseServer: undefined, port: 0, host: '127.0.0.1', demonstration: false, web: root })
    const tokenIn = (lines: readonly string[]) => /\/set-up#([\w-]{43})$/m.exec(lines.join('\n'))?.[1]
    const first = await start()
    const old = tokenIn(first.welcome)
    await first.stop()
    const second = await start()
    const fresh = tokenIn(second.welcome)
    const setUp = async (token: string | undefined) =>
      await fetch(`${second.url}api/set-up`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          token,
          programme: 'National referral mechanism',
          organisation: { name: 'National Coordination', type: 'NGO' },
          name: 'Noor',
          email: 'noor@coordination.example',
          credential: { password: 'nine quiet boats at dawn' },
        }),
      })
    expect(old).not.toBe(fresh)
    expect((await setUp(old)).status).toBe(404)
    expect((await setUp(fresh)).status).toBe(200)
    await second.stop()
    const third = await start()
    expect(third.welcome).toEqual([])
    await third.stop()
  }, 120_000)
})
