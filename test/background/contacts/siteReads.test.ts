import { expect, it } from 'vitest'
import { chainsStore } from '../../../src/background/state/chainsStore.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, openPage } from '../support/testWallet.ts'

const ethereum = evmChainId(1)
const nodes = ['https://first.example', 'https://second.example']

/** Longer than any answer to a call may be. */
const endless = `0x${'00'.repeat(2 ** 20)}`

it('what a site makes a node fail at sends nothing that the wallet asks for itself to another node', async () => {
  const asked: string[] = []
  const browser = createMemoryBrowser(async (url, init) => {
    asked.push(url)
    const calls = [JSON.parse(String(init.body))].flat() as { id: number; method: string }[]
    const answers: Record<string, string> = {
      eth_chainId: '0x1',
      ...(url === nodes[0] && { eth_call: endless }),
    }
    const replies = calls.map(({ id, method }) => ({ jsonrpc: '2.0', id, result: answers[method] ?? '0x' }))
    return Response.json(replies.length > 1 ? replies : replies[0])
  })
  const value = { ...chainsStore.empty, activeChainId: ethereum, rpcUrls: { [ethereum]: nodes } }
  await browser.local.set({ [chainsStore.key]: { version: chainsStore.version, value } })
  const { worker, screen } = await createTestWallet(browser)
  const call = [{ to: `0x${'11'.repeat(20)}` }, 'latest']
  expect(await openPage(worker).ask('eth_call', call)).toBe('0x')
  expect(new Set(asked)).toEqual(new Set(nodes))
  asked.length = 0
  await screen.run('getDelegation', { accountId: screen.view().accounts[0]?.id as never, chainId: ethereum })
  expect(new Set(asked)).toEqual(new Set(nodes.slice(0, 1)))
})
