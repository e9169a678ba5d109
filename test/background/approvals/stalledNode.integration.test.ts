import { encodeFunctionData, erc20Abi } from 'viem'
import { afterEach, beforeAll, expect, inject, test, vi } from 'vitest'
import type { Platform } from '../../../src/background/platform.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'
import { createDevnetBrowser } from '../support/devnetWallet.ts'
import {
  connectSite,
  createTestWallet,
  openPage,
  type TestPage,
  type TestScreen,
} from '../support/testWallet.ts'

/** Within this nobody is left without an answer (ms). */
const LIMIT_MS = 9_600
const STEP_MS = 100
const stranger = `0x${'5e'.repeat(20)}` as const

let stalled: string | undefined
let isReached = false
let lateMs = 0
/** Requests that the real node has not answered yet. */
let underway = 0
const asked = new Set<string>()
/** A node that never answers one method, on its own or in a batch, or answers everything late. */
const fetch: Platform['fetch'] = (url, init) => {
  const body: unknown = JSON.parse(String(init.body))
  const methods = ([body].flat() as { method: string }[]).map(({ method }) => method)
  for (const method of methods) asked.add(method)
  return new Promise((resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new TypeError('Aborted')))
    if (methods.includes(stalled ?? '')) isReached = true
    else if (lateMs === 0) resolve(fetchReally(url, init))
    else setTimeout(() => resolve(fetchReally(url, init)), lateMs)
  })
}

async function fetchReally(url: string, init: RequestInit): Promise<Response> {
  underway += 1
  try {
    return await globalThis.fetch(url, init)
  } finally {
    underway -= 1
  }
}

let screen: TestScreen
let page: TestPage
let from: string
beforeAll(async () => {
  const wallet = await createTestWallet(await createDevnetBrowser(inject('rpcUrl'), fetch))
  screen = wallet.screen
  page = openPage(wallet.worker)
  from = ((await connectSite(screen, page)) as string[])[0] as string
}, 60_000)
afterEach(async () => {
  vi.useRealTimers()
  stalled = undefined
  lateMs = 0
  await screen.run('rejectAll', {})
})

/** Asks for an allowance of a contract that the wallet does not know: names, code, a trial run and a second look are all looked up. */
function askForMuch(more: object = {}) {
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [stranger, 5n] })
  page.send('eth_sendTransaction', [{ from, to: inject('deployments').aavePool, data, ...more }])
}

/** Real answers take real time: while one is waited for, the clock of the wallet stands still. */
async function pass(durationMs: number) {
  for (let passedMs = 0; passedMs < durationMs; passedMs += STEP_MS) {
    await vi.advanceTimersByTimeAsync(STEP_MS)
    for (let turn = 0; turn < 20 || underway > 0; turn += 1)
      await new Promise((resolve) => setImmediate(resolve))
  }
}

test('a node that never answers one method, whichever it is, holds no approval for ten seconds', async () => {
  askForMuch()
  expect((await screen.nextApproval()).reviewState).toBe('ready')
  const methods = [...asked].filter((method) => method.startsWith('eth_') || method.startsWith('debug_'))
  expect(methods).toEqual(
    expect.arrayContaining(['eth_call', 'eth_getCode', 'eth_estimateGas', 'eth_feeHistory']),
  )
  await screen.run('rejectAll', {})
  const held: string[] = []
  for (const [index, method] of methods.entries()) {
    await lookAnew(index)
    stalled = method
    isReached = false
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    askForMuch()
    await pass(LIMIT_MS)
    if (!isReached || isHeld()) held.push(method)
    vi.useRealTimers()
    stalled = undefined
    await screen.run('rejectAll', {})
  }
  expect(held).toEqual([])
}, 120_000)

test('nor does one that answers each question late, one question after the other', async () => {
  await lookAnew(100)
  lateMs = 3_000
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  // What place in the order is free is asked once all else is known.
  askForMuch({ nonce: '0x0' })
  await pass(LIMIT_MS)
  expect(isHeld()).toBe(false)
})

/** Reaches the same node at another address, so that nothing is remembered of it. */
function lookAnew(index: number) {
  return screen.run('setRpcUrls', {
    chainId: evmChainId(31337),
    rpcUrls: [`${inject('rpcUrl')}/?${index}`],
  })
}

function isHeld(): boolean {
  return !/ready|failed/.test(screen.view().approvals[0]?.reviewState ?? '')
}
