import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Grant, Permission } from '../../../src/protocol/sites.ts'
import { listRaws, lookAgain, startOwnChain } from '../support/ownChain.ts'
import { approveNext, connectSite, SITE } from '../support/testWallet.ts'
import { APART, readStatus, sendCalls } from './support/batchSite.ts'

const to = `0x${'5e'.repeat(20)}`
let chain: Awaited<ReturnType<typeof startOwnChain>>
beforeAll(async () => {
  chain = await startOwnChain(['--no-mining'])
})
beforeEach(() => chain.mine())
afterAll(() => chain.stop())

/** A batch of two calls, of which the first is sent and in no block yet. */
async function beginBatch() {
  const wallet = await chain.connect()
  const { page, screen, gate } = wallet
  const asked = sendCalls(page, [
    { to, value: '0x1' },
    { to, value: '0x2' },
  ])
  await approveNext(screen, APART)
  const { id } = await asked
  const entries = () => screen.view().sequences[0]?.entries ?? []
  await expect.poll(() => entries().map(({ state }) => state)).toEqual(['sent', 'waiting'])
  expect(listRaws(gate)).toHaveLength(1)
  return { ...wallet, id, entries }
}

type Begun = Awaited<ReturnType<typeof beginBatch>>

function changeGrant({ screen }: Begun, change: (permission: Permission) => Partial<Grant>) {
  const permission = screen.view().permissions[0] ?? expect.fail()
  const { origin, grantedAtMs: _, lastUsedAtMs: __, expiresAtMs: ___, ...grant } = permission
  return screen.run('changePermission', { origin, grant: { ...grant, ...change(permission) } })
}

/** Lets the first be carried out, and the wallet look until nothing of the batch is left to do. */
async function finish(begun: Begun): Promise<void> {
  await expect
    .poll(
      async () => {
        await chain.mine()
        lookAgain(begun)
        return begun.screen.view().sequences[0]?.state
      },
      { timeout: 20_000 },
    )
    .toBe('done')
}

describe('the rest of a batch', () => {
  it.each([
    [
      'of a site that was disconnected',
      /site was disconnected/,
      ({ screen }: Begun) => screen.run('disconnectSite', { origin: SITE as never }),
    ],
    [
      'of a site that lost the account',
      /may not use this account/,
      async (begun: Begun) => {
        const { screen } = begun
        await screen.run('addAccount', { walletId: screen.view().accounts[0]?.walletId ?? '' })
        await changeGrant(begun, () => ({ accounts: [screen.view().accounts[1]?.id as never] }))
      },
    ],
    [
      'of a site that lost the network',
      /may not use this network/,
      (begun: Begun) => changeGrant(begun, () => ({ chainId: 'eip155:1', chains: ['eip155:1'] }) as never),
    ],
    [
      'of a site that may not ask for transactions any more',
      /may not ask for transactions/,
      (begun: Begun) => changeGrant(begun, () => ({ mayAsk: ['messages'] })),
    ],
  ])('%s is not signed, and says why', async (_, sentence, revoke) => {
    const begun = await beginBatch()
    await revoke(begun)
    await expect.poll(() => begun.entries()[1]).toMatchObject({ state: 'skipped' })
    expect(begun.entries()[1]?.problem).toMatch(sentence)
    await finish(begun)
    expect(begun.entries().map(({ state }) => state)).toEqual(['done', 'skipped'])
    expect(listRaws(begun.gate)).toHaveLength(1)
  })

  it('stays unsent when the site is connected again before its turn, and the site is told so', async () => {
    const begun = await beginBatch()
    await begun.screen.run('disconnectSite', { origin: SITE as never })
    await expect.poll(() => begun.entries()[1]?.state).toBe('skipped')
    await connectSite(begun.screen, begun.page)
    await finish(begun)
    expect(listRaws(begun.gate)).toHaveLength(1)
    expect(await readStatus(begun.page, begun.id)).toMatchObject({ status: 600 })
  })

  it('is not signed either if the site is disconnected at the moment of its turn', async () => {
    const begun = await beginBatch()
    const { gate, screen } = begun
    gate.onCall = (method) => {
      if (method === 'eth_estimateGas') void screen.run('disconnectSite', { origin: SITE as never })
    }
    await finish(begun)
    expect(begun.entries().map(({ state }) => state)).toEqual(['done', 'skipped'])
    expect(listRaws(gate)).toHaveLength(1)
  })

  it('goes on where the site keeps what it needs', async () => {
    const begun = await beginBatch()
    await changeGrant(begun, () => ({ mayAsk: ['transactions'], chains: ['eip155:31337'] as never }))
    await finish(begun)
    expect(begun.entries().map(({ state }) => state)).toEqual(['done', 'done'])
    expect(listRaws(begun.gate)).toHaveLength(2)
  })
})
