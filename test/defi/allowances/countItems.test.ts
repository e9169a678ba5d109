import { expect, it } from 'vitest'
import { countItems } from '../../../src/defi/allowances/countItems.ts'
import { createStubRpc } from '../../chains/support/stubRpc.ts'

const [good, bad, empty] = [`0x${'11'.repeat(20)}`, `0x${'22'.repeat(20)}`, `0x${'33'.repeat(20)}`] as const
const owner = `0x${'aa'.repeat(20)}` as const
const word = (number: bigint) => `0x${number.toString(16).padStart(64, '0')}`

it('a collection that does not say of an item how many there are is not counted, and the others are', async () => {
  const rpc = createStubRpc({
    eth_call: ([{ to, data }]: [{ to: string; data: string }]) => {
      const id = BigInt(`0x${data.slice(-64)}`)
      // A chain without Multicall3, where each is asked by itself.
      if (to !== good && to !== bad) return '0x'
      return to === bad && id === 2n ? '0x' : word(id * 10n)
    },
  })
  const counts = await countItems(rpc, owner, [
    { collection: good, tokenIds: [1n, 2n] },
    { collection: bad, tokenIds: [1n, 2n, 3n] },
    { collection: empty, tokenIds: [] },
  ])
  expect([...counts]).toEqual([
    [good, 30n],
    [empty, 0n],
  ])
})
