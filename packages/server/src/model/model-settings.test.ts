import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inspect } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { modelFrom } from './model-settings.ts'

const url = 'https://models.example.org/v1'
const whole = { CLARION_MODEL_URL: url, CLARION_MODEL_NAME: 'small' }
const folder = mkdtempSync(path.join(tmpdir(), 'clarion-model-'))
const file = path.join(folder, 'key')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the settings of a language model', () => {
  it('are none by default: then nothing is asked of any', () => {
    expect(modelFrom({})).toBeNull()
    expect(modelFrom({ CLARION_MODEL_URL: '', CLARION_MODEL_TIMEOUT: '5', OPENAI_API_KEY: 'sk-1' })).toBeNull()
  })

  it('are an address under which chats are completed, a name, and what holds unless something else is said', () => {
    const { address, model, key, patience, mostCharacters } = modelFrom(whole)!
    expect([address.href, model, key(), patience, mostCharacters]).toEqual([
      `${url}/chat/completions`,
      'small',
      null,
      60_000,
      60_000,
    ])
    const more = modelFrom({ ...whole, CLARION_MODEL_TIMEOUT: '120', CLARION_MODEL_CHARACTERS: '9000' })
    expect([more?.patience, more?.mostCharacters]).toEqual([120_000, 9000])
  })

  it.each(['http://localhost:11434/v1', 'http://127.0.0.1:8000', 'http://[::1]:8000/v1/'])(
    'may be without TLS on this machine: %s',
    (local) => {
      expect(modelFrom({ ...whole, CLARION_MODEL_URL: local })?.address.pathname).toMatch(/\/chat\/completions$/)
    },
  )

  it('take a key from a file or from the environment, and show it to nobody who prints them', () => {
    writeFileSync(file, 'sk-of-a-file\n')
    const settings = modelFrom({ ...whole, CLARION_MODEL_KEY_FILE: file })!
    expect(settings.key()).toBe('sk-of-a-file')
    expect(inspect(settings, { depth: null, showHidden: true }) + JSON.stringify(settings)).not.toContain('sk-')
  })

  it.each([
    ['CLARION_MODEL_URL', { CLARION_MODEL_URL: 'http://models.example.org/v1' }],
    ['CLARION_MODEL_URL', { CLARION_MODEL_URL: 'http://127.0.0.1.example.org/v1' }],
    ['CLARION_MODEL_URL', { CLARION_MODEL_URL: 'http://10.0.0.5:8000/v1' }],
    ['CLARION_MODEL_URL', { CLARION_MODEL_URL: 'https://user:sk-1@models.example.org/v1' }],
    ['CLARION_MODEL_URL', { CLARION_MODEL_URL: 'https://models.example.org/v1?key=sk-1' }],
    ['CLARION_MODEL_URL', { CLARION_MODEL_URL: 'file:///etc/passwd' }],
    ['CLARION_MODEL_URL', { CLARION_MODEL_URL: 'models.example.org' }],
    ['CLARION_MODEL_URL', { CLARION_MODEL_URL: '' }],
    ['CLARION_MODEL_NAME', { CLARION_MODEL_NAME: '' }],
    ['CLARION_MODEL_KEY', { CLARION_MODEL_KEY: 'sk-1\nevil: yes' }],
    ['CLARION_MODEL_KEY', { CLARION_MODEL_KEY: 'sk-1', CLARION_MODEL_KEY_FILE: file }],
    ['CLARION_MODEL_KEY_FILE', { CLARION_MODEL_KEY_FILE: path.join(folder, 'none') }],
    ['CLARION_MODEL_TIMEOUT', { CLARION_MODEL_TIMEOUT: '0' }],
    ['CLARION_MODEL_TIMEOUT', { CLARION_MODEL_TIMEOUT: '1e3' }],
    ['CLARION_MODEL_CHARACTERS', { CLARION_MODEL_CHARACTERS: 'many' }],
  ])('name %s when it is wrong, and never say what stands in it', (name, environment) => {
    let said = ''
    try {
      modelFrom({ ...whole, ...environment })
    } catch (thrown) {
      said = String(thrown)
    }
    expect(said).toContain(name)
    expect(said).not.toMatch(/sk-|evil/)
  })
})
