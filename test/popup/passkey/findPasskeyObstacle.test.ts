import { describe, expect, it } from 'vitest'
import { findPasskeyObstacle } from '../../../src/popup/passkey/findPasskeyObstacle.ts'

const protocol = 'chrome-extension:'
const able = { getClientCapabilities: async () => ({ 'extension:prf': true }) }

describe('whether a passkey can be had', () => {
  it('it can where the browser has PRF, or does not say', async () => {
    expect(await findPasskeyObstacle({ protocol, credential: able })).toBeUndefined()
    expect(await findPasskeyObstacle({ protocol, credential: {} })).toBeUndefined()
    const failing = { getClientCapabilities: () => Promise.reject(new Error('not today')) }
    expect(await findPasskeyObstacle({ protocol, credential: failing })).toBeUndefined()
  })

  it.each([
    [
      'Firefox, whose extensions have no relying party of their own',
      { protocol: 'moz-extension:', credential: able },
    ],
    ['a browser without passkeys', { protocol, credential: undefined }],
    [
      'a browser whose passkeys keep no secret',
      { protocol, credential: { getClientCapabilities: async () => ({ 'extension:prf': false }) } },
    ],
  ])('not in %s, and it is said why', async (_, environment) => {
    expect(await findPasskeyObstacle(environment)).toMatch(/passkeys.*\.$/)
  })
})
