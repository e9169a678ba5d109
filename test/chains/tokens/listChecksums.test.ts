import { readdirSync, readFileSync } from 'node:fs'
import { isAddress } from 'viem/utils'
import { expect, it } from 'vitest'

const folder = new URL('../../../src/chains/tokens/lists/', import.meta.url)
const rows = readdirSync(folder).flatMap((name) => {
  const addresses = readFileSync(new URL(name, folder), 'utf8').match(/0x[0-9a-fA-F]{40}/g) ?? []
  return addresses.map((address) => [name, address] as const)
})

it.each(rows)('%s writes %s with the checksum of EIP-55, so that a slip of the pen shows', (_, address) => {
  expect(isAddress(address, { strict: true })).toBe(true)
})
