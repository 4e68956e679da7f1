import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { dataDictionary } from './data-dictionary.ts'
import { describeFields } from './describe-fields.ts'

describe('the data dictionary', () => {
  let services: TestServices
  beforeAll(async () => {
    services = await testServices()
  })
  afterAll(() => services.stop())

  it('is the page in docs, to the letter', async () => {
    const page = fileURLToPath(new URL('../../../../docs/data-dictionary.md', import.meta.url))
    await expect(await dataDictionary(services.registry, services.database)).toMatchFileSnapshot(page)
  })

  it('names every kind and says of every kind who may say it', async () => {
    const page = await dataDictionary(services.registry, services.database)
    for (const kind of services.registry.kinds.keys()) expect(page).toContain(`#### \`${kind}\``)
    expect(page).not.toMatch(/Verb `[\w-]+`: \./)
  })

  it('marks the fields that are sealed, also inside lists', () => {
    const sealed = { type: 'string', title: 'In what words', 'x-sealed': true }
    const lines = describeFields({
      properties: { answers: { type: 'array', items: { properties: { note: sealed }, required: ['note'] } } },
    })
    expect(lines.map(({ name, sealed }) => [name, sealed])).toEqual([
      ['answers', false],
      ['answers[].note', true],
    ])
    expect(lines[1]?.required).toBe(true)
  })
})
