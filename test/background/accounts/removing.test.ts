import { expect, test } from 'vitest'
import { forgetAccounts } from '../../../src/background/accounts/forgetAccounts.ts'
import { createServices } from '../../../src/background/createServices.ts'
import { accountAddress, evmAccountId, evmChainId, nativeAssetId } from '../../../src/protocol/ids.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { Sequence, SequenceRequest, SequenceStep } from '../../../src/protocol/sequence.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, openPage, startWallet, type TestScreen } from '../support/testWallet.ts'

const chainId = evmChainId(31337)
const gone = evmAccountId(`0x${'a1'.repeat(20)}`)
const kept = evmAccountId(`0x${'b2'.repeat(20)}`)

function move(accountId: typeof gone): SequenceStep {
  const asset = {
    id: nativeAssetId(chainId),
    type: 'native' as const,
    symbol: 'ETH',
    name: 'Ether',
    decimals: 18,
  }
  const recipient = `0x${'5a'.repeat(20)}` as const
  return { type: 'move', accountId, chainId, asset, amount: toAmount(1n), recipient }
}
const rescue = (...accountIds: (typeof gone)[]): SequenceRequest => ({
  purpose: 'rescue',
  steps: accountIds.map(move),
})

async function addSecondAccount(screen: TestScreen) {
  const walletId = screen.view().wallets[0]?.id ?? ''
  return screen.run('addAccount', { walletId })
}

test('what waits for an account that is removed is rejected, and what waits for another goes on waiting', async () => {
  const { screen, worker, accountId } = await createTestWallet(createMemoryBrowser())
  const { accountId: secondId } = await addSecondAccount(screen)
  const page = openPage(worker)
  const asking = page.ask('eth_requestAccounts')
  const { id, snapshotHash } = await screen.nextApproval()
  const choice = { accounts: [secondId, accountId], chainId }
  await screen.run('approve', { approvalId: id, snapshotHash, choice })
  await asking
  const signing = page.ask('personal_sign', ['0x68656c6c6f', secondId.slice('eip155:0:'.length)])
  signing.catch(() => undefined)
  await screen.nextApproval()
  const other = page.ask('eth_getEncryptionPublicKey', [accountId.slice('eip155:0:'.length)])
  other.catch(() => undefined)
  await expect.poll(() => screen.view().approvals.length).toBe(2)

  await screen.run('removeAccount', { accountId: secondId })
  await expect(signing).rejects.toMatchObject({ code: 4100, reason: 'unknownAccount' })
  expect(screen.view().approvals.map(({ kind }) => kind)).toEqual(['encryptionKey'])
})

test('several transactions at once are rejected when one of them is of the account that is removed', async () => {
  const services = await createServices(createMemoryBrowser().startWorker().platform)
  const ask = (request: SequenceRequest) =>
    services.approvals.ask({ kind: 'sequence', chainId, request }, { type: 'wallet' })
  const mixed = await ask(rescue(kept, gone))
  const untouched = await ask(rescue(kept))
  await forgetAccounts(services, [gone])
  expect(services.journal.findPending(mixed)).toBeUndefined()
  expect(services.journal.findPending(untouched)).toBeDefined()
})

test('steps that a removed account has still to send are left out, and it is said why; those of others stay', async () => {
  const services = await createServices(createMemoryBrowser().startWorker().platform)
  const review = { steps: [], costs: [], warnings: [] }
  await services.sequences.start(crypto.randomUUID(), rescue(gone, kept), review)
  await forgetAccounts(services, [gone])
  const [sequence] = services.stores.sequences.get()
  const states = sequence?.entries.map(({ state, step }) => [step.accountId, state])
  expect(states).toEqual([
    [gone, 'skipped'],
    [kept, 'waiting'],
  ])
  expect(sequence?.entries[0]?.problem).toBe('The account was removed from the wallet.')
})

test('a rescue that waits for a yes is rejected when the account that it goes to is removed', async () => {
  const services = await createServices(createMemoryBrowser().startWorker().platform)
  const request: SequenceRequest = {
    ...rescue(kept),
    rescue: { walletId: 'leaked', recipientId: gone, chainIds: [chainId], revoke: false, stepsLeft: 0 },
  }
  const asked = await services.approvals.ask({ kind: 'sequence', chainId, request }, { type: 'wallet' })
  await forgetAccounts(services, [gone])
  expect(services.journal.findPending(asked)).toBeUndefined()
})

test('an account that a rescue is still bringing money to is not removed, alone or with its wallet; later it is', async () => {
  const browser = createMemoryBrowser()
  const { screen, worker } = await createTestWallet(browser)
  const { accountId: target } = await addSecondAccount(screen)
  const { accountId: next } = await screen.run('createAnotherWallet', { wordCount: 12 })
  const walletOf = (id: typeof target) =>
    screen.view().accounts.find((account) => account.id === id)?.walletId ?? ''
  const onItsWay = (recipientId: typeof target): Sequence => ({
    id: crypto.randomUUID(),
    purpose: 'rescue',
    state: 'stopped',
    createdAtMs: browser.nowMs,
    costs: [],
    entries: [
      {
        id: crypto.randomUUID(),
        step: { ...move(kept), recipient: accountAddress(recipientId) } as SequenceStep,
        state: 'waiting',
        retries: 0,
      },
    ],
  })
  worker.kill()
  await browser.local.set({ sequences: { version: 1, value: [onItsWay(target), onItsWay(next)] } })
  const life = await startWallet(browser)
  const refused = { reason: 'rescueGoesHere', message: expect.stringContaining('Nothing was removed') }
  const walletId = walletOf(next)
  await expect(life.screen.run('removeAccount', { accountId: target })).rejects.toMatchObject(refused)
  await expect(life.screen.run('removeWallet', { walletId })).rejects.toMatchObject(refused)
  expect(life.screen.view().accounts).toHaveLength(3)

  for (const { id } of life.screen.view().sequences) {
    await life.screen.run('dismissSequence', { sequenceId: id })
  }
  await life.screen.run('removeAccount', { accountId: target })
  await life.screen.run('removeWallet', { walletId })
  expect(life.screen.view().accounts).toHaveLength(1)
})

test('what was found in the history of a removed account is forgotten', async () => {
  const services = await createServices(createMemoryBrowser().startWorker().platform)
  await services.stores.searches.update(() => [
    { accountId: gone, chainId },
    { accountId: kept, chainId },
  ])
  await forgetAccounts(services, [gone])
  expect(services.stores.searches.get()).toEqual([{ accountId: kept, chainId }])
})
