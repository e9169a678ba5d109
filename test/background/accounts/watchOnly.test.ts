import { expect, test } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, openPage } from '../support/testWallet.ts'

const WATCHED = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'
const TYPED_DATA = JSON.stringify({
  types: { EIP712Domain: [{ name: 'chainId', type: 'uint256' }], Note: [{ name: 'text', type: 'string' }] },
  primaryType: 'Note',
  domain: { chainId: 31337 },
  message: { text: 'hello' },
})

async function watchAndConnect() {
  const { screen, worker } = await createTestWallet(createMemoryBrowser())
  const source = { type: 'address', address: WATCHED } as const
  const { accountId } = await screen.run('importWallet', { source, name: 'Cold storage' })
  const page = openPage(worker)
  const asking = page.ask('eth_requestAccounts')
  const { id: approvalId, snapshotHash } = await screen.nextApproval()
  const choice = { accounts: [accountId], chainId: 'eip155:31337' }
  await screen.run('approve', { approvalId, snapshotHash, choice })
  expect(await asking).toEqual([WATCHED])
  return { screen, page, accountId }
}

test.each([
  ['personal_sign', ['0x68656c6c6f', WATCHED]],
  ['eth_signTypedData_v4', [WATCHED, TYPED_DATA]],
  ['eth_getEncryptionPublicKey', [WATCHED]],
  ['eth_sendTransaction', [{ from: WATCHED, to: WATCHED, value: '0x0' }]],
])(
  '%s for a watched account says at once that it cannot sign, and can only be rejected',
  async (method, params) => {
    const { screen, page } = await watchAndConnect()
    const asking = page.ask(method, params)
    asking.catch(() => undefined)
    const approval = await screen.nextApproval()
    expect(approval.reviewState).toBe('failed')
    expect(approval.reviewProblem).toContain('Cold storage is only watched')
    const { id: approvalId, snapshotHash } = approval
    await expect(screen.run('approve', { approvalId, snapshotHash, choice: {} })).rejects.toBeDefined()
    await screen.run('reject', { approvalId })
    await expect(asking).rejects.toMatchObject({ code: 4001 })
  },
)

test('sending from a watched account is refused before any work is done', async () => {
  const { screen, accountId } = await watchAndConnect()
  const assetId = 'eip155:31337/slip44:60' as never
  const sending = screen.run('proposeSend', { accountId, assetId, recipient: WATCHED, amount: '1' as never })
  await expect(sending).rejects.toMatchObject({ reason: 'cannotSign', code: 4100 })
  expect(screen.view().approvals).toEqual([])
})

test('a watched account has no key to export', async () => {
  const { screen, accountId } = await watchAndConnect()
  await expect(screen.run('exportPrivateKey', { accountId })).rejects.toMatchObject({ reason: 'cannotSign' })
})
