import { expect, inject, it, vi } from 'vitest'
import { approveNext, type TestScreen } from '../support/testWallet.ts'
import {
  APART,
  approve,
  chain,
  me,
  openBatchSite,
  sendAndApprove,
  settle,
  swap,
  TOGETHER,
} from './support/batchSite.ts'
import { beginPlain } from './support/beginPlain.ts'

const { simple7702Account } = inject('deployments')
beginPlain()

const listRules = async (screen: TestScreen) =>
  (await screen.run('listAlerts', {})).alerts.map(({ rule }) => rule)

// The site was connected, and the network's nodes changed, right before.
it.each([
  ['in one transaction', TOGETHER],
  ['one after the other', APART],
])('a batch that is signed at once on meeting a site, over a new node, is told of: %s', async (_, choice) => {
  const wallet = await openBatchSite()
  const id = await sendAndApprove(wallet, [approve, swap], { choice })
  await settle(wallet, id)
  await vi.waitFor(async () => {
    expect(await listRules(wallet.screen)).toEqual(
      expect.arrayContaining(['signedOnMeeting', 'nodeChangedThenSigned']),
    )
  })
})

it('that an account follows a contract is told of, and that it ends is recorded', async () => {
  const wallet = await openBatchSite()
  const { screen, worker } = wallet
  await settle(wallet, await sendAndApprove(wallet, [approve, swap]))
  const { alerts } = await vi.waitFor(async () => {
    const listed = await screen.run('listAlerts', {})
    expect(listed.alerts.map(({ rule }) => rule)).toContain('delegationChanged')
    return listed
  })
  expect(alerts.find(({ rule }) => rule === 'delegationChanged')?.evidence).toMatchObject([
    { origin: 'https://app.example', chainId: 'eip155:31337', result: simple7702Account.toLowerCase() },
  ])
  const accountId = screen.view().accounts[0]?.id ?? ('' as never)
  const place = { accountId, chainId: 'eip155:31337' as never }
  await screen.run('proposeRevocations', { allowances: [{ ...place, id: 'delegation' }] })
  await approveNext(screen)
  await expect
    .poll(async () => {
      worker.passTime(3_000)
      return chain.getCode({ address: me })
    })
    .toBeUndefined()
  const { entries } = await screen.run('readAudit', { limit: 50 })
  const changes = entries.filter(({ subject }) => subject === 'delegation')
  expect(changes.map(({ result }) => result?.toLowerCase())).toEqual([
    `0x${'0'.repeat(40)}`,
    simple7702Account.toLowerCase(),
  ])
})
