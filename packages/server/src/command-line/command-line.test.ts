import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openServices } from '../start/open-services.ts'
import { clarionCommand, everyCommand } from './clarion-command.ts'
import { commandReference, helpOf, nameOf } from './command-reference.ts'
import { exitCodes } from './exit-codes.ts'
import { explain } from './explain.ts'
import { type OpenedDemonstration, openedDemonstration } from './testing/opened-demonstration.ts'
import { runClarion as clarion } from './testing/run-clarion.ts'

const patient = 180_000
const psql = '/usr/bin/psql'
const passphrase = 'seven lanterns over the harbour'

describe('every command', async () => {
  const commands = everyCommand(await clarionCommand()).filter((command) => command.commands.length === 0)

  it('is one of those that were promised', () => {
    const first = new Set(commands.map((command) => nameOf(command).split(' ')[1]))
    const promised = ['start', 'import', 'export', 'report', 'verify', 'backup', 'restore', 'db']
    expect([...first]).toEqual(expect.arrayContaining(promised))
  })

  it.each(commands.map((command) => [nameOf(command), command] as const))(
    '%s has help with an example',
    (name, command) => {
      const help = helpOf(command)
      expect(help).toContain(`Usage: ${name}`)
      expect(help).toMatch(/Example:\n {2}.*bin\/clarion /)
      expect(command.description()).not.toBe('')
      for (const option of command.options) expect(option.description, option.flags).not.toBe('')
    },
  )

  it('stands in docs/command-line.md, to the letter, with the exit codes', async () => {
    const page = fileURLToPath(new URL('../../../../docs/command-line.md', import.meta.url))
    await expect(await commandReference()).toMatchFileSnapshot(page)
  })
})

describe('the command line', () => {
  let folder: string
  let data: string
  let remove: OpenedDemonstration['remove']
  beforeAll(async () => {
    ;({ folder, data, remove } = await openedDemonstration())
  }, patient)
  afterAll(() => remove())

  it('says what was called wrongly, and ends with the code for that', { timeout: patient }, async () => {
    for (const args of [
      ['nonsense'],
      ['start', '--port', 'nine'],
      ['backup'],
      ['import', 'uk-nrm', 'a', 'b'],
      ['db'],
    ]) {
      const ended = await clarionCommand()
      for (const command of everyCommand(ended)) command.configureOutput({ writeErr: () => {}, writeOut: () => {} })
      const thrown = await ended.parseAsync(args, { from: 'user' }).catch((error: unknown) => error)
      expect(explain(thrown), args.join(' ')).toBe(exitCodes.usage)
    }
    expect(await clarion(data, ['nonsense'])).toMatchObject({ code: exitCodes.usage, out: '' })
    const asked = await clarion(data, ['--help'])
    expect([asked.code, asked.err]).toEqual([0, ''])
    expect(asked.out).toContain('Exit codes:')
  })

  it('says which version it is, without a database', { timeout: patient }, async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'))
    const nowhere = path.join(folder, 'no-such')
    expect(await clarion(nowhere, ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('never counts nothing for a day, a period or a dimension that it cannot read', { timeout: patient }, async () => {
    for (const [args, word] of [
      [['--from', 'yesterday'], '2022-04-01'],
      [['--from', '01/04/2022'], '2022-04-01'],
      [['--to', '2023-02-30'], '2022-04-01'],
      [['--from', '2024-01-01', '--to', '2023-01-01'], 'is after'],
      [['--by', 'moon'], 'responder-type'],
    ] as const) {
      const { code, out, err } = await clarion(data, ['report', 'cases', ...args])
      expect([args, code, out]).toEqual([args, exitCodes.usage, ''])
      expect(err).toContain(word)
    }
    const { code } = await clarion(data, ['report', 'cases', '--from', '2024-02-29', '--to', '2024-02-29'])
    expect(code).toBe(0)
  })

  it('says whether help came, exactly only where that is asked for', { timeout: patient }, async () => {
    const report = async (...args: string[]) => {
      const { code, out, err } = await clarion(data, ['report', ...args, '--json'])
      expect([args, code, err]).toEqual([args, 0, ''])
      return JSON.parse(out) as Record<string, string | number | null>[]
    }
    let [withheld, small] = [0, 0]
    for (const args of [['waits', '--by', 'quarter'], ['needs', '--by', 'language'], ['referrals'], ['clocks']]) {
      const [shown, exact] = await Promise.all([report(...args), report(...args, '--exact')])
      expect(exact?.length, args.join()).toBeGreaterThan(3)
      const numbers = (rows: typeof shown) => rows.flatMap((row) => Object.values(row))
      withheld += numbers(shown).filter((one) => one === null).length
      const counts = numbers(shown.map(({ quarter: _, half: __, most: ___, ...rest }) => rest))
      expect(counts.filter((one) => typeof one === 'number' && one > 0 && one < 5)).toEqual([])
      small += numbers(exact).filter((one) => one === 1).length
    }
    // Not every report has few in a cell; some do.
    expect(Math.min(withheld, small)).toBeGreaterThan(0)
    for (const args of [
      ['--from', '2026-01-02'],
      ['--to', '2026-03-30'],
      ['--by', 'moon'],
      ['--from', 'today'],
    ]) {
      expect(await clarion(data, ['report', 'needs', ...args])).toMatchObject({ code: exitCodes.usage, out: '' })
    }
    expect((await clarion(data, ['report', 'needs', '--from', '2026-01-02', '--exact'])).code).toBe(0)
    const { out } = await clarion(data, ['report', 'referrals', '--by', 'reason'])
    expect(out).toMatch(/^reason,referrals\n[a-z-]+,\d*\n/)
  })

  it('reports who works how much without naming anybody', { timeout: patient }, async () => {
    const report = async (...args: string[]) => {
      const { code, out, err } = await clarion(data, ['report', 'usage', ...args, '--json'])
      expect([args, code, err]).toEqual([args, 0, ''])
      return JSON.parse(out) as Record<string, string | number | null>[]
    }
    const [shown, exact] = await Promise.all([report(), report('--exact')])
    const columns = ['organisation', 'quarter', 'active', 'wrote', 'opened', 'entries', 'sent', 'answered']
    expect(Object.keys(shown[0] ?? {})).toEqual(columns)
    expect(exact.some(({ opened }) => Number(opened) > 0)).toBe(true)
    const ofCases = shown.flatMap(({ opened, entries, sent, answered }) => [opened, entries, sent, answered])
    expect(ofCases.filter((one) => typeof one === 'number' && one > 0 && one < 5)).toEqual([])
    expect(JSON.stringify(exact)).not.toMatch(/Daniel|Mira|Amal/)
  })

  it('makes no data directory where somebody mistyped a path', { timeout: patient }, async () => {
    const nowhere = path.join(folder, 'no-such')
    for (const args of [['verify'], ['db', 'status']]) {
      const ended = await clarion(nowhere, args, { CLARION_BACKUP_PASSPHRASE: passphrase })
      expect(ended).toMatchObject({ code: exitCodes.noInput, out: '' })
      expect(ended.err).toContain(nowhere)
    }
  })

  it('tells how the database is, and its address', { timeout: patient }, async () => {
    const status = await clarion(data, ['db', 'status', '--json'])
    expect(status.code).toBe(0)
    expect(JSON.parse(status.out)).toMatchObject({ migrations: { waiting: [] } })
    const { code, out } = await clarion(data, ['db', 'url'])
    expect([code, out]).toEqual([0, expect.stringMatching(/^postgres:.*default_transaction_read_only[^+]*\n$/)])
  })

  it.skipIf(!existsSync(psql))(
    'gives psql an address that it understands, for reading alone',
    async () => {
      const { out } = await clarion(data, ['db', 'url'])
      const ask = (sql: string) => spawnSync(psql, [out.trim(), '-Atc', sql], { encoding: 'utf8' })
      expect(ask('select count(*) > 0 from clarion.programme')).toMatchObject({ status: 0, stdout: 't\n' })
      expect(ask('create table clarion.own (own int)')).toMatchObject({ stderr: expect.stringContaining('read-only') })
    },
    patient,
  )

  it('backs up, restores and verifies, with the codes of its table', { timeout: patient }, async () => {
    const file = path.join(folder, 'backup')
    const words = { CLARION_BACKUP_PASSPHRASE: passphrase }
    expect(await clarion(data, ['backup', file])).toMatchObject({ code: exitCodes.usage })
    expect(await clarion(data, ['backup', file], { CLARION_BACKUP_PASSPHRASE: 'short' })).toMatchObject({
      code: exitCodes.usage,
    })
    const made = await clarion(data, ['backup', file, '--json'], words)
    expect([made.code, JSON.parse(made.out)]).toEqual([0, expect.objectContaining({ file, missing: 0 })])
    expect((await clarion(data, ['backup', file], words)).code).toBe(exitCodes.cannotCreate)

    const restored = path.join(folder, 'restored')
    const wrong = { CLARION_BACKUP_PASSPHRASE: 'seven lanterns over the river' }
    expect((await clarion(restored, ['restore', file], wrong)).code).toBe(exitCodes.noPermission)
    const bent = path.join(folder, 'bent')
    writeFileSync(bent, readFileSync(file).subarray(0, -100))
    expect((await clarion(restored, ['restore', bent], words)).code).toBe(exitCodes.badData)
    const back = await clarion(restored, ['restore', file, '--json'], words)
    const report = JSON.parse(back.out) as { threads: number; right: number; rows: number }
    expect([back.code, report.right]).toEqual([0, report.threads])
    expect(report.rows).toBe((JSON.parse(made.out) as { rows: number }).rows)
    expect((await clarion(restored, ['restore', file], words)).code).toBe(exitCodes.cannotCreate)

    // Nothing runs there: the command starts the database and stops it again.
    expect((await clarion(restored, ['db', 'url'])).code).toBe(exitCodes.unavailable)
    const [before, after] = await Promise.all([
      clarion(data, ['report', 'cases', '--json']),
      clarion(restored, ['report', 'cases', '--json']),
    ])
    expect([after?.code, after?.out]).toEqual([0, before?.out])
  })

  it('says why a data directory cannot be made, and what to do', { timeout: patient }, async () => {
    const file = path.join(folder, 'a-file')
    writeFileSync(file, '')
    for (const [place, why] of [
      [file, 'a file stands in its place'],
      [path.join(file, 'data'), 'a part of its path is a file'],
    ] as const) {
      const { code, err } = await clarion(place, ['start', '--empty', '--no-open'])
      expect([code, err]).toEqual([exitCodes.unavailable, expect.stringContaining(`${place} cannot be made: ${why}`)])
      expect(err).toContain('CLARION_DATA')
    }
  })

  it('sends whoever has not set a programme up to the one-time link', { timeout: patient }, async () => {
    const empty = path.join(folder, 'empty')
    const without = await openServices(empty, undefined)
    try {
      const { code, err } = await clarion(empty, ['verify'])
      expect([code, err]).toEqual([
        exitCodes.noInput,
        expect.stringMatching(/one-time link that bin\/start --empty prints/),
      ])
    } finally {
      await without.close()
    }
  })

  it('says of a file what is wrong with it', { timeout: patient }, async () => {
    const other = path.join(folder, 'other.csv')
    writeFileSync(other, 'a,b\n1,2\n')
    expect((await clarion(data, ['import', 'uk-nrm', path.join(folder, 'none.csv')])).code).toBe(exitCodes.noInput)
    expect((await clarion(data, ['import', 'uk-nrm', other])).code).toBe(exitCodes.badData)
    mkdirSync(path.join(folder, 'a-folder'))
    expect((await clarion(data, ['import', 'uk-nrm', path.join(folder, 'a-folder')])).code).toBe(exitCodes.noInput)
  })
})
