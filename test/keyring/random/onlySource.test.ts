import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const files = readdirSync('src/keyring', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, code: readFileSync(join('src/keyring', name), 'utf8') }))

describe('D1: the keyring takes randomness and time from nowhere but its arguments', () => {
  it.each(['Math.random', 'Date.now', 'new Date', 'performance.now', 'randomSecretKey', 'generateMnemonic'])(
    '%s is in no file',
    (forbidden) => {
      expect(files.length).toBeGreaterThan(40)
      expect(files.filter(({ code }) => code.includes(forbidden)).map(({ name }) => name)).toEqual([])
    },
  )

  it('getRandomValues is in one file only', () => {
    const users = files.filter(({ code }) => /getRandomValues\(/.test(code)).map(({ name }) => name)
    expect(users).toEqual([join('random', 'createSecureRandom.ts')])
  })
})
