import { encodeFunctionData, erc20Abi } from 'viem'
import { describe, expect, inject, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { beginConnected } from '../browser/beginConnected.ts'
import { ask } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account } from '../support/startWallet.ts'

const other = getDevnetAccount(1).address

const wallet = beginConnected()

const typedData = (chainId: number) =>
  JSON.stringify({
    domain: { name: 'Mail', chainId },
    types: {
      EIP712Domain: [
        { name: 'name', type: 'string' },
        { name: 'chainId', type: 'uint256' },
      ],
      Mail: [{ name: 'text', type: 'string' }],
    },
    primaryType: 'Mail',
    message: { text: 'Hello' },
  })

describe('what a site asks wrongly is answered with the standard code, and asks nobody', () => {
  const transaction = { from: account, to: other, value: '0x1' }
  test.each([
    ['text in place of a request', 'eth_accounts', -32600],
    ['a request without a method', {}, -32600],
    ['a method that is no text', { method: 7 }, -32600],
    ['a method whose name has no end', { method: 'm'.repeat(101) }, -32600],
    ['parameters that are text', { method: 'eth_call', params: 'latest' }, -32602],
    ['a method nobody knows', { method: 'eth_makeMeRich' }, 4200],
    ['a name that every object has', { method: 'constructor' }, 4200],
    ['a command of the wallet’s own screens (A3)', { method: 'revealPhrase', params: [] }, 4200],
    ['eth_sign (B1)', { method: 'eth_sign', params: [account, `0x${'00'.repeat(32)}`] }, 4200],
    [
      'typed data of version 1 that holds nothing',
      { method: 'eth_signTypedData', params: [[], account] },
      -32602,
    ],
    ['a raw authorisation (B7)', { method: 'wallet_signAuthorization', params: [] }, 4200],
    ['a message without an account', { method: 'personal_sign', params: ['0x00'] }, -32602],
    [
      'a message of an account that is no address',
      { method: 'personal_sign', params: ['0x00', '0x1'] },
      -32602,
    ],
    ['typed data that is no JSON', { method: 'eth_signTypedData_v4', params: [account, '{'] }, -32602],
    [
      'typed data for another network (B4)',
      { method: 'eth_signTypedData_v4', params: [account, typedData(1)] },
      -32602,
    ],
    ['a transaction without a sender', { method: 'eth_sendTransaction', params: [{ to: other }] }, -32602],
    ...['', '0x', null, undefined].map((to): [string, object, number] => [
      `a transaction to nobody (${JSON.stringify(to)}) that brings no code`,
      { method: 'eth_sendTransaction', params: [{ ...transaction, to, data: '0x' }] },
      -32602,
    ]),
    [
      'a recipient that is no address',
      { method: 'eth_sendTransaction', params: [{ ...transaction, to: '0x0', data: '0x00' }] },
      -32602,
    ],
    [
      'two transactions at once',
      { method: 'eth_sendTransaction', params: [transaction, transaction] },
      -32602,
    ],
    [
      'an amount without a digit',
      { method: 'eth_sendTransaction', params: [{ ...transaction, value: '0x' }] },
      -32602,
    ],
    [
      'a transaction of type 4 (B7)',
      { method: 'eth_sendTransaction', params: [{ ...transaction, type: '0x4' }] },
      -32602,
    ],
    [
      'a transaction for another network',
      { method: 'eth_sendTransaction', params: [{ ...transaction, chainId: '0x1' }] },
      -32602,
    ],
    [
      'data that differs from input',
      { method: 'eth_sendTransaction', params: [{ ...transaction, data: '0x00', input: '0x01' }] },
      -32602,
    ],
    [
      'a network that is no number',
      { method: 'wallet_switchEthereumChain', params: [{ chainId: 'one' }] },
      -32602,
    ],
    [
      'a token without an address',
      { method: 'wallet_watchAsset', params: { type: 'ERC20', options: {} } },
      -32602,
    ],
    ['an account that is not connected', { method: 'personal_sign', params: ['0x00', other] }, 4100],
    [
      'a transaction from another account',
      { method: 'eth_sendTransaction', params: [{ ...transaction, from: other }] },
      4100,
    ],
  ])('%s', async (_name, request, code) => {
    const answer = await ask(wallet.dapp, request)
    expect(answer).toMatchObject({ error: { code, message: expect.stringMatching(/^[A-Z].{10,}\.?$/s) } })
    expect(wallet.browser.approvals()).toEqual([])
  })
})

test.each([
  ['personal_sign', ['0x00', account]],
  ['eth_signTypedData_v4', [account, typedData(31337)]],
  ['eth_sendTransaction', [{ from: account, to: other }]],
  ['wallet_switchEthereumChain', [{ chainId: '0x1' }]],
  ['wallet_watchAsset', { type: 'ERC20', options: { address: other } }],
])('%s of a site that is not connected answers 4100', async (method, params) => {
  const stranger = await wallet.browser.openPage(inject('dappUrl').replace('127.0.0.1', 'localhost'))
  expect(await ask(stranger, { method, params })).toMatchObject({ error: { code: 4100 } })
  await stranger.close()
})

test('what a contract refuses comes back with the node’s own code and words, and its bytes to decode', async () => {
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [other, 10n ** 60n] })
  const call = { from: account, to: inject('deployments').usdc, data }
  expect(await ask(wallet.dapp, { method: 'eth_call', params: [call, 'latest'] })).toMatchObject({
    error: {
      code: 3,
      message: expect.stringContaining('revert'),
      data: expect.stringMatching(/^0x[0-9a-f]{8}/),
    },
  })
})

test('while the wallet is locked, what needs the person answers 4100 and says so; reads go on', async () => {
  const popup = await wallet.browser.openPopup()
  await playwrightScreen(popup).press('Lock')
  await playwrightScreen(popup).see('button', 'Unlock')
  const refused = await ask(wallet.dapp, { method: 'personal_sign', params: ['0x00', account] })
  expect(refused).toMatchObject({ error: { code: 4100, data: { reason: 'locked' } } })
  expect(await ask(wallet.dapp, { method: 'eth_blockNumber' })).toMatchObject({
    result: expect.stringMatching(/^0x/),
  })
})
