import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reviewInTime } from '../../../src/background/approvals/reviewInTime.ts'
import type { Services } from '../../../src/background/services.ts'
import { ethereum } from '../../../src/chains/networks/ethereum.ts'
import { createRpc } from '../../inspect/support/stubContext.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const lateMs = 4_000
const late = () => new Promise((resolve) => setTimeout(() => resolve('0x1'), lateMs))
const services = { chains: { getRpc: () => createRpc({ eth_getBalance: late }) } } as unknown as Services

/** @returns what came of it by then, or that it still waits */
async function at(passedMs: number, review: (given: Services) => Promise<unknown>) {
  const done = reviewInTime(services, review).then(
    (answer) => answer,
    (error: Error) => error.message,
  )
  await vi.advanceTimersByTimeAsync(passedMs)
  return Promise.race([done, Promise.resolve().then(() => 'waits')])
}
const ask = async (given: Services) => given.chains.getRpc(ethereum.id).request('eth_getBalance', [])

it('what is worked out in time is given', async () => {
  expect(await at(lateMs, ask)).toBe('0x1')
})

it('questions one after the other, each late, are over together', async () => {
  const three = async (given: Services) => [await ask(given), await ask(given), await ask(given)]
  expect(await at(8_900, three)).toBe('waits')
  expect(await at(9_000, three)).toMatch(/takes too long to answer/)
})

it('what waits for anything else is over before ten seconds', async () => {
  expect(await at(9_500, () => new Promise(() => {}))).toMatch(/takes too long to answer/)
})

it('leaves no timer behind', async () => {
  await reviewInTime(services, async () => 'done')
  expect(vi.getTimerCount()).toBe(0)
})
