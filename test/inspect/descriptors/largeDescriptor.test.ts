import { describe, expect, it } from 'vitest'
import { describeCall } from '../../../src/inspect/descriptors/describeCall.ts'
import { measureBestBlockMs } from '../../chains/support/measureBestBlockMs.ts'
import { createContext, usdc } from '../support/stubContext.ts'
import { callVault, depositOf, describeVault, setOf, sourceOf, vault } from './support/descriptors.ts'

const deposit = callVault(depositOf(usdc))

function read(descriptor: unknown) {
  return describeCall({ ...createContext(), descriptors: sourceOf(setOf(descriptor)) }, deposit)
}

describe('a descriptor as large as any may be', () => {
  const field = (index: number) => ({
    path: 'amount',
    label: `Part ${index}`,
    format: 'raw',
    visible: 'always',
  })
  const key = (index: number, more: string) => `act${index}(address token,uint256 amount,uint64 until${more})`
  const ownKey = 'deposit(address token,uint256 amount,uint64 until)'
  const own = { intent: 'Deposit', fields: [field(0)] }
  const formatsOf = (count: number, o: { more: string; fields: number }) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        key(index, o.more),
        { intent: 'Act', fields: Array.from({ length: o.fields }, (_, place) => field(place)) },
      ]),
    )
  const boundTo = (count: number) => ({
    contract: {
      deployments: Array.from({ length: count }, (_, index) => ({
        chainId: 1,
        address: index === 0 ? vault : `0x${index.toString(16).padStart(40, '0')}`,
      })),
    },
  })
  const tree = Array.from({ length: 8_000 }, () => ({ params: { nativeCurrencyAddress: '$.a' }, b: 'b' }))

  it.each([
    [
      'as LI.FI’s is: 95 formats of 15 rows at 66 places, 400 kB',
      describeVault({
        formats: { ...formatsOf(94, { more: ',uint8 a'.repeat(40), fields: 42 }), [ownKey]: own },
        context: boundTo(66),
      }),
    ],
    [
      'with as many formats of long names as there may be, at as many places',
      describeVault({
        formats: { ...formatsOf(198, { more: ',uint8 a'.repeat(40), fields: 20 }), [ownKey]: own },
        context: boundTo(60),
      }),
    ],
    [
      'with as many values as there may be',
      describeVault({
        formats: { [ownKey]: own },
        display: { formats: { [ownKey]: own }, definitions: { tree } },
      }),
    ],
    [
      'with a text of half a megabyte',
      describeVault({ formats: { [ownKey]: { ...own, $id: 'x'.repeat(495_000) } } }),
    ],
  ])('%s, describes without holding anything up for 50 ms', async (_, descriptor) => {
    expect(JSON.stringify(descriptor).length).toBeGreaterThan(300_000)
    const { longestMs, error } = await measureBestBlockMs(async () => {
      expect(await read(descriptor)).toMatchObject({ status: 'fits', intent: 'Deposit' })
    }, 5)
    expect(error).toBeUndefined()
    expect(longestMs).toBeLessThan(50)
  })
})
