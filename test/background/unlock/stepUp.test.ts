import { describe, expect, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, PASSWORD, startWallet } from '../support/testWallet.ts'

const needed = { code: 4100, reason: 'stepUpNeeded' }
const mainnet = 'eip155:1' as never
const nodes = { chainId: mainnet, rpcUrls: [] }

describe('what takes a fresh proof, in the background (D6)', () => {
  it('the nodes of a built-in chain, a minute after the last proof', async () => {
    const browser = createMemoryBrowser()
    const { screen } = await createTestWallet(browser)
    await screen.run('setRpcUrls', nodes)
    browser.nowMs += 61_000
    await expect(screen.run('setRpcUrls', nodes)).rejects.toMatchObject(needed)
    await screen.run('stepUp', { password: PASSWORD })
    await screen.run('setRpcUrls', nodes)
  })

  it('the policy itself: who finds the wallet open can’t make it laxer', async () => {
    const browser = createMemoryBrowser()
    const { screen } = await createTestWallet(browser)
    await screen.run('setUnlockPolicy', { askEverySend: true })
    browser.nowMs += 61_000
    await expect(screen.run('setUnlockPolicy', { askEverySend: false })).rejects.toMatchObject(needed)
    expect(screen.view().unlockPolicy.askEverySend).toBe(true)
  })

  it('a proof outlives the worker, and not its minute', async () => {
    const browser = createMemoryBrowser()
    const { worker } = await createTestWallet(browser)
    worker.kill()
    browser.nowMs += 30_000
    const next = await startWallet(browser)
    await next.screen.run('setRpcUrls', nodes)
    next.worker.kill()
    browser.nowMs += 31_000
    await expect((await startWallet(browser)).screen.run('setRpcUrls', nodes)).rejects.toMatchObject(needed)
  })

  it('a wrong password proves nothing', async () => {
    const browser = createMemoryBrowser()
    const { screen } = await createTestWallet(browser)
    browser.nowMs += 61_000
    await expect(screen.run('stepUp', { password: 'not this one' })).rejects.toMatchObject({
      reason: 'wrongPassword',
    })
    await expect(screen.run('setRpcUrls', nodes)).rejects.toMatchObject(needed)
  })
})
