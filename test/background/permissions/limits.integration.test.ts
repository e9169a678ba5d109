import { parseEther, toHex } from 'viem'
import { describe, expect, inject, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { approveNext, connectSite, createTestWallet, openPage, SITE } from '../support/testWallet.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const ETHER = 'eip155:31337/slip44:60'
const RECIPIENT = `0x${'5e'.repeat(20)}`
const NORMAL = { speed: 'normal' }

/** A site that may have one ether a day signed away. */
async function limited(amount = parseEther('1')) {
  const browser = createMemoryBrowser((url, init) => fetch(url, init))
  const wallet = await createTestWallet(browser)
  await wallet.screen.run('setRpcUrls', { chainId: 'eip155:31337' as never, rpcUrls: [inject('rpcUrl')] })
  const page = openPage(wallet.worker)
  const limits = [{ assetId: ETHER, amount: amount.toString(), period: 'day' }]
  const [from] = (await connectSite(wallet.screen, page, 'eip155:31337', { limits })) as [string]
  const send = (ether: string) =>
    page.ask('eth_sendTransaction', [{ from, to: RECIPIENT, value: toHex(parseEther(ether)) }])
  return { browser, ...wallet, page, from, send }
}

/** Gives back what is sent to it for as long as its first slot holds nothing, and keeps it from then on. */
const FICKLE = '0x60005460135760006000600060003434335af1005b00'
/** Fails for as long as its first slot holds nothing, and keeps what is sent to it from then on. */
const REFUSING = '0x600054600b5760006000fd5b00'

async function setCode(code: string): Promise<string> {
  const address = `0x${'c0de'.repeat(10)}`
  await askNode('anvil_setCode', [address, code])
  return address
}

async function askNode(method: string, params: unknown[]): Promise<void> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  await fetch(inject('rpcUrl'), { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}

describe('a spending limit', () => {
  it('is held against all that is sent along, whatever came back when it was tried out', async () => {
    const { page, from, screen } = await limited()
    const to = await setCode(FICKLE)
    const ask = (ether: string) =>
      page.ask('eth_sendTransaction', [{ from, to, data: '0x12345678', value: toHex(parseEther(ether)) }])
    const tooMuch = expect(ask('2')).rejects.toMatchObject({ code: 4001 })
    const { forbidden, review } = await screen.nextApproval()
    expect(review).toMatchObject({ explanation: { simulation: { status: 'succeeded', balanceChanges: [] } } })
    expect(forbidden).toMatch(/^This is more than you let this site spend/)
    await screen.run('rejectAll', {})
    await tooMuch
    const within = ask('1')
    await approveNext(screen, NORMAL)
    expect(await within).toMatch(/^0x[0-9a-f]{64}$/)
  })

  it('forbids what fails when it is tried out, and may go through in a block', async () => {
    const { page, from, screen } = await limited()
    const to = await setCode(REFUSING)
    const fields = { from, to, data: '0x12345678', gas: '0x30d40', value: '0x1' }
    const asked = expect(page.ask('eth_sendTransaction', [fields])).rejects.toMatchObject({ code: 4001 })
    const { forbidden, review } = await screen.nextApproval()
    expect(review).toMatchObject({ explanation: { simulation: { status: 'reverted' } } })
    expect(forbidden).toMatch(/nobody can tell what this would spend/)
    await screen.run('rejectAll', {})
    await asked
  })

  it('lets a site have signed what is within it, and forbids what goes beyond, before it is signed', async () => {
    const { send, screen } = await limited()
    const first = send('0.6')
    await approveNext(screen, NORMAL)
    await first
    const second = expect(send('0.6')).rejects.toMatchObject({ code: 4001 })
    const approval = await screen.nextApproval()
    expect(approval.forbidden).toBe(
      'This is more than you let this site spend: 1 ETH in a day, of which 0.4 ETH is left. Change the limit in Connections, or reject it.',
    )
    await expect(approveNext(screen, NORMAL)).rejects.toMatchObject({ code: 4100, reason: 'overLimit' })
    await screen.run('rejectAll', {})
    await second
    const third = send('0.4')
    await approveNext(screen, NORMAL)
    expect(await third).toMatch(/^0x[0-9a-f]{64}$/)
  })

  it('is free again when the period is over', async () => {
    const { browser, send, screen, page, worker } = await limited()
    const first = send('1')
    await approveNext(screen, NORMAL)
    await first
    browser.nowMs += DAY_MS + 1
    await screen.run('unlock', { password: 'correct horse battery' })
    const second = send('1')
    await approveNext(screen, NORMAL)
    expect(await second).toMatch(/^0x/)
    page.close()
    worker.kill()
  })

  it('raised while an approval waits frees it, once that is worked out anew', async () => {
    const { send, screen } = await limited()
    const asked = send('2')
    const { id: approvalId } = await screen.nextApproval()
    const permission = screen.view().permissions[0] ?? expect.fail()
    const { accounts, chainId, mayAsk, lasts } = permission
    const limits = [{ assetId: ETHER, amount: parseEther('2').toString(), period: 'day' }] as never
    await screen.run('changePermission', {
      origin: SITE as never,
      grant: { accounts, chainId, mayAsk, lasts, limits },
    })
    await screen.run('refreshReview', { approvalId })
    await expect.poll(() => screen.view().approvals[0]?.forbidden).toBeUndefined()
    await approveNext(screen, NORMAL)
    expect(await asked).toMatch(/^0x/)
  })

  it('forbids what nobody can tell the cost of: typed data for a contract that is no allowance we can read', async () => {
    const { page, from, screen } = await limited()
    const typed = {
      domain: { name: 'Market', chainId: 31337, verifyingContract: RECIPIENT },
      types: {
        EIP712Domain: [
          { name: 'name', type: 'string' },
          { name: 'chainId', type: 'uint256' },
          { name: 'verifyingContract', type: 'address' },
        ],
        Order: [{ name: 'everything', type: 'bool' }],
      },
      primaryType: 'Order',
      message: { everything: true },
    }
    const refused = expect(
      page.ask('eth_signTypedData_v4', [from, JSON.stringify(typed)]),
    ).rejects.toMatchObject({
      code: 4001,
    })
    expect((await screen.nextApproval()).forbidden).toMatch(/nobody can tell/)
    await expect(approveNext(screen)).rejects.toMatchObject({ reason: 'overLimit' })
    await screen.run('rejectAll', {})
    await refused
    const hello = page.ask('personal_sign', ['0x68656c6c6f', from])
    await approveNext(screen)
    expect(await hello).toMatch(/^0x/)
  })
})
