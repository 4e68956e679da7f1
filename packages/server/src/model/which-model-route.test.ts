import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testActor } from '../testing/test-actor.ts'
import { testApplication } from '../testing/test-application.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { type LyingServer, lyingServer, secretKey } from './testing/lying-server.ts'
import { whichModelRoute } from './which-model-route.ts'

let lying: LyingServer
let services: TestServices

beforeAll(async () => {
  lying = await lyingServer({ CLARION_MODEL_TIMEOUT: '90' })
  services = await testServices()
})
afterAll(async () => {
  await services.stop()
  await lying.stop()
})

describe('which language model may be asked', () => {
  const asked = async (settings: LyingServer['settings'] | null, role: 'review-office' | 'review-coder' | null) => {
    const application = testApplication(services, [whichModelRoute(settings)])
    const session = role && application.signIn(testActor(services, [role]), [role])
    const response = await application.ask(session, 'GET', '/api/model')
    return { status: response.status, text: await response.text() }
  }

  it('is told to those who may ask it, and to nobody else', async () => {
    expect((await asked(lying.settings, null)).status).toBe(401)
    expect((await asked(lying.settings, 'review-coder')).status).toBe(403)
    const { status, text } = await asked(lying.settings, 'review-office')
    expect(status).toBe(200)
    expect(JSON.parse(text)).toEqual({
      model: { name: 'small-model', host: lying.settings.address.host, seconds: 90, characters: 60_000 },
    })
    expect(text).not.toContain(secretKey)
  })

  it('is none where none is set; and nothing is asked of any to say so', async () => {
    expect(await asked(null, 'review-office')).toEqual({ status: 200, text: '{"model":null}' })
    expect(lying.arrived).toEqual([])
  })
})
