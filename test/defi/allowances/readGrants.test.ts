import { expect, it } from 'vitest'
import type { Log } from '../../../src/chains/transactions/log.ts'
import { APPROVAL_TOPIC } from '../../../src/defi/allowances/allowanceEvents.ts'
import { readGrants } from '../../../src/defi/allowances/readGrants.ts'

const usdc = `0x${'11'.repeat(20)}` as const
const spam = `0x${'66'.repeat(20)}` as const
const owner = `0x${'22'.repeat(20)}` as const
const nothing = { grants: [], outflows: [] }
const word = (number: number | string) => `0x${String(number).replace('0x', '').padStart(64, '0')}` as const

const approval = (address: `0x${string}`, blockNumber: number, spender: number): Log =>
  ({ address, topics: [APPROVAL_TOPIC, word(owner), word(spender)], data: word(1), blockNumber }) as never

it('a flood of events in the account’s name does not push out what tokens that the wallet knows allow', () => {
  const flood = Array.from({ length: 1_500 }, (_, index) => approval(spam, 100 + index, 1_000 + index))
  const logs = [approval(usdc, 1, 7), ...flood]
  const { grants } = readGrants(nothing, logs, new Set([usdc]))
  expect(grants).toHaveLength(1_000)
  expect(grants[0]).toMatchObject({ token: spam, block: 1_599 })
  expect(grants.filter(({ token }) => token === usdc)).toHaveLength(1)
})

it('of several events about the same the newest counts', () => {
  const { grants } = readGrants(nothing, [approval(usdc, 5, 7), approval(usdc, 3, 7)], new Set())
  expect(grants).toMatchObject([{ token: usdc, block: 5 }])
})
