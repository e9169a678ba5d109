import { createTestClient, http } from 'viem'
import { afterEach, beforeEach, inject } from 'vitest'
import { me } from './batchSite.ts'

/**
 * Begins each test of a file with an account that follows no code, and takes the chain back after it.
 *
 * @returns the chain's own ways for tests
 */
export function beginPlain() {
  const anvil = createTestClient({ mode: 'anvil', transport: http(inject('rpcUrl')) })
  let snapshot: `0x${string}`
  beforeEach(async () => {
    snapshot = await anvil.snapshot()
    await anvil.setCode({ address: me, bytecode: '0x' })
  })
  afterEach(() => anvil.revert({ id: snapshot }))
  return anvil
}
