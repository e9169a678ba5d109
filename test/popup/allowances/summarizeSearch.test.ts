import { describe, expect, it } from 'vitest'
import { listPlaces } from '../../../src/popup/allowances/listPlaces.ts'
import { summarizeSearch } from '../../../src/popup/allowances/summarizeSearch.ts'
import { evmAccountId, evmChainId } from '../../../src/protocol/ids.ts'
import { placeKey } from '../../../src/protocol/place.ts'

const accountIds = [evmAccountId(`0x${'11'.repeat(20)}`), evmAccountId(`0x${'22'.repeat(20)}`)]
const chainIds = [evmChainId(1), evmChainId(10)]
const known = { accountIds, chainIds }
const places = listPlaces({ accountId: 'all', chainId: 'all' }, known)

const step = (fromBlock: number, toBlock: number) => ({ fromBlock, toBlock, isComplete: fromBlock === 0 })
const at = (index: number, search: ReturnType<typeof step> | undefined, problem?: string) =>
  [placeKey(places[index] ?? (places[0] as never)), { allowances: [], search, problem }] as const
const summarize = (...found: ReturnType<typeof at>[]) =>
  summarizeSearch(places, new Map(found), (chainId) => `Network ${chainId.split(':')[1]}`)

describe('where allowances are searched', () => {
  it('every account on every network, or those that are chosen', () => {
    expect(places.map(placeKey)).toEqual(
      chainIds.flatMap((chainId) => accountIds.map((accountId) => `${accountId} ${chainId}`)),
    )
    const [accountId = accountIds[0]] = accountIds.slice(1)
    expect(listPlaces({ accountId: accountId ?? 'all', chainId: 'all' }, known)).toHaveLength(2)
  })
})

describe('how far the search has come', () => {
  it('is not known before any of it is', () => {
    expect(summarize()).toMatchObject({ done: undefined, isOver: false, isComplete: false })
  })

  it('is the share of all of it, not of what is being searched', () => {
    const { done, isOver } = summarize(at(0, step(0, 99)), at(1, step(50, 99)))
    expect(done).toBeCloseTo(1.5 / 4)
    expect(isOver).toBe(false)
  })

  it('is the end once every place was searched', () => {
    const all = places.map((_, index) => at(index, step(0, 99)))
    expect(summarize(...all)).toEqual({ done: 1, isOver: true, isComplete: true, problem: undefined })
  })

  it('names a network that does not answer, once, and never takes it for searched', () => {
    const silent = 'No node answers.'
    const all = [at(0, step(0, 9)), at(1, step(0, 9)), at(2, undefined, silent), at(3, undefined, silent)]
    expect(summarize(...all)).toMatchObject({
      isOver: true,
      isComplete: false,
      problem: 'The search did not finish on Network 10. Choose one of them to see why.',
    })
  })

  it('gives the reason where one network is all that is searched', () => {
    const [, , third] = places
    const problem = 'No node answers.'
    const found = new Map([at(2, undefined, problem)])
    expect(summarizeSearch(third ? [third] : [], found, String).problem).toBe(problem)
  })
})
