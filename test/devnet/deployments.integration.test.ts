import { type Address, isAddress } from 'viem'
import { describe, expect, inject, test } from 'vitest'
import { connectAs } from './chain.ts'

const deployments = inject('deployments')
const client = connectAs(0)

describe('every deployment', () => {
  test.each(Object.entries(deployments))('%s has code at a checksummed address', async (_name, address) => {
    expect(isAddress(address, { strict: true })).toBe(true)
    expect((await client.getCode({ address }))?.length).toBeGreaterThan(2)
  })
})

test('the chain is 31337', async () => {
  expect(await client.getChainId()).toBe(31337)
})

test('Multicall3 and Permit2 stand where they do on every chain', () => {
  const wellKnown: readonly Address[] = [deployments.multicall3, deployments.permit2]
  expect(wellKnown).toEqual([
    '0xcA11bde05977b3631167028862bE2a173976CA11',
    '0x000000000022D473030F116dDEE9F6B43aC78BA3',
  ])
})
