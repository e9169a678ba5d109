import { describe, expect, inject, test } from 'vitest'
import { beginConnected } from '../browser/beginConnected.ts'
import { approve } from '../flows/approve.ts'
import { approveAsked } from '../flows/approveAsked.ts'
import { ask, press, readResult } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { startNotingNode } from '../support/startNotingNode.ts'

const mirrorChainId = '0x7a6a'

const wallet = beginConnected()

const switchTo = (chainId: string) =>
  ask(wallet.dapp, { method: 'wallet_switchEthereumChain', params: [{ chainId }] })

const offer = (parts: object) =>
  ask(wallet.dapp, {
    method: 'wallet_addEthereumChain',
    params: [
      {
        chainId: '0x7a70',
        chainName: 'Offered',
        nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
        rpcUrls: [inject('rpcUrl')],
        ...parts,
      },
    ],
  })

test('a network that the wallet does not know answers 4902 (EIP-3326)', async () => {
  expect(await switchTo(mirrorChainId)).toMatchObject({ error: { code: 4902 } })
})

test('a network is added after the person said so (EIP-3085)', async () => {
  await press(wallet.dapp, 'add-network')
  const screen = playwrightScreen(await wallet.browser.approval())
  await screen.see('button', 'Add network')
  expect(await screen.readText()).toContain('Tidepool Mirror')
  await approve(screen, 'Add network')
  expect(await readResult(wallet.dapp, 'add-network')).toMatchObject({
    state: 'done',
    value: { result: null },
  })
})

test('a site changes its network after the person said so, and hears of it', async () => {
  if (((await ask(wallet.dapp, { method: 'eth_chainId' })) as { result: string }).result !== mirrorChainId) {
    expect(await approveAsked(wallet.browser, switchTo(mirrorChainId), 'Switch network')).toEqual({
      result: null,
    })
  }
  expect(await ask(wallet.dapp, { method: 'eth_chainId' })).toEqual({ result: mirrorChainId })
  await wallet.dapp.getByText(`chainChanged: ${mirrorChainId}`).waitFor()
  expect(await ask(wallet.dapp, { method: 'eth_blockNumber' })).toMatchObject({
    result: expect.stringMatching(/^0x/),
  })
})

test('a site goes back, and is asked nothing when it is there already', async () => {
  expect(await approveAsked(wallet.browser, switchTo('0x7a69'), 'Switch network')).toEqual({ result: null })
  expect(await switchTo('0x7a69')).toEqual({ result: null })
})

test('a rejected switch answers 4001 and changes nothing', async () => {
  const switched = switchTo('0x1')
  await playwrightScreen(await wallet.browser.approval()).press('Reject')
  expect(await switched).toMatchObject({ error: { code: 4001 } })
  expect(await ask(wallet.dapp, { method: 'eth_chainId' })).toEqual({ result: '0x7a69' })
})

describe('what is offered as a network is checked before it is added (C3)', () => {
  test.each([
    ['a node that is reached in the open', { rpcUrls: ['http://rpc.example'] }],
    ['a node with a password in its address', { rpcUrls: ['https://user:secret@rpc.example'] }],
    ['no node', { rpcUrls: [] }],
    ['a number that is no quantity', { chainId: '31344' }],
    ['decimals beyond reason', { nativeCurrency: { name: 'X', symbol: 'X', decimals: 255 } }],
  ])('%s is refused without asking', async (_name, parts) => {
    expect(await offer(parts)).toMatchObject({ error: { code: -32602 } })
    expect(wallet.browser.approvals()).toEqual([])
  })

  test('a node that belongs to another chain is told in a sentence, and the network is not added (C1)', async () => {
    const offered = offer({})
    const approval = await wallet.browser.approval()
    await approve(playwrightScreen(approval), 'Add network')
    await approval
      .getByText(/another chain|another network/)
      .first()
      .waitFor()
    await playwrightScreen(approval).press('Reject')
    expect(await offered).toMatchObject({ error: { code: 4001 } })
  })
})

test('a token is watched after the person said so, and is on the home screen (EIP-747)', async () => {
  await press(wallet.dapp, 'add-token')
  const screen = playwrightScreen(await wallet.browser.approval())
  await approve(screen, 'Add token')
  expect(await readResult(wallet.dapp, 'add-token')).toMatchObject({ state: 'done', value: { added: true } })
  const popup = await wallet.browser.openPopup()
  await popup.getByText('USDC').first().waitFor()
})

test('a node is told nothing that tells one installation from another, and gets no cookie back', async () => {
  const node = await startNotingNode('0x7a71')
  const asked = offer({ chainId: '0x7a71', rpcUrls: [node.url] })
  expect(await approveAsked(wallet.browser, asked, 'Add network')).toEqual({ result: null })
  expect(await ask(wallet.dapp, { method: 'eth_blockNumber' })).toEqual({ result: '0x7a71' })
  expect(node.headers.length).toBeGreaterThan(1)
  for (const { origin, cookie, referer } of node.headers) {
    // Chromium's is the same for everybody who has the extension from its store.
    expect(origin).toMatch(/^(null|chrome-extension:.*)$/)
    expect([cookie, referer]).toEqual([undefined, undefined])
  }
  await node.stop()
})
