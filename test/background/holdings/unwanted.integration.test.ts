import { erc20Abi, parseEther, parseUnits } from 'viem'
import { describe, expect, inject, it } from 'vitest'
import { evmChainId } from '../../../src/protocol/ids.ts'
import { connectAs } from '../../devnet/chain.ts'
import { createDevnetBrowser } from '../support/devnetWallet.ts'
import { expectStates } from '../support/ownChain.ts'
import { approveNext, createTestWallet } from '../support/testWallet.ts'

const { usdc } = inject('deployments')
const rich = connectAs(1)
const me = connectAs(0).account.address
const friend = `0xabc${'1'.repeat(34)}abc` as const
/** The same at both ends. */
const imitator = `0xabc${'2'.repeat(34)}abc` as const

const transfer = (to: `0x${string}`, amount: bigint) =>
  rich.writeContract({ address: usdc, abi: erc20Abi, functionName: 'transfer', args: [to, amount] })

/** Moves USDC of an address that nobody has the key of. */
async function transferAs(from: `0x${string}`, amount: bigint) {
  await transfer(from, amount)
  await rich.setBalance({ address: from, value: parseEther('1') })
  await rich.impersonateAccount({ address: from })
  const args = [me, amount] as const
  const call = { address: usdc, abi: erc20Abi, functionName: 'transfer', args, account: from } as const
  const hash = await rich.writeContract(call)
  await rich.waitForTransactionReceipt({ hash })
  await rich.stopImpersonatingAccount({ address: from })
}

/** A wallet that has sent ether to its friend, and looked at what came in before. */
async function withFriend() {
  const wallet = await createTestWallet(await createDevnetBrowser(inject('rpcUrl')))
  const { screen, accountId } = wallet
  await screen.run('proposeSend', {
    accountId,
    assetId: `${evmChainId(31337)}/slip44:60` as never,
    recipient: friend,
    amount: '1' as never,
  })
  await approveNext(screen, { speed: 'normal' })
  await expectStates(wallet, ['confirmed'])
  await screen.run('refreshHoldings', {})
  return wallet
}

describe('what comes in only to be seen', () => {
  it('is marked: a transfer of nothing, and dust from an address that imitates one the person sent to', async () => {
    const { screen } = await withFriend()
    const known = new Set(screen.view().activity.map(({ id }) => id))
    await transfer(me, 0n)
    await transferAs(imitator, 1_000n)
    await transferAs(imitator, parseUnits('2', 6))
    await transferAs(friend, 2_000n)
    await transfer(me, 3_000n)
    await rich.mine({ blocks: 1 })
    await screen.run('refreshHoldings', {})
    const arrived = screen
      .view()
      .activity.filter(({ id }) => !known.has(id))
      .map(({ received, unwanted }) => [received?.[0]?.amount, unwanted])
    expect(Object.fromEntries(arrived)).toEqual({
      0: 'empty',
      1000: 'imitation',
      // More than dust, whoever it is from.
      2000000: undefined,
      2000: undefined,
      3000: undefined,
    })
  })

  it('pushes nothing else out of the history, however much of it comes', async () => {
    const { screen } = await withFriend()
    const wanted = screen.view().activity.filter(({ unwanted }) => !unwanted).length
    for (let sent = 0; sent < 60; sent += 1) await transfer(me, 0n)
    await rich.mine({ blocks: 1 })
    await screen.run('refreshHoldings', {})
    const { activity } = screen.view()
    expect(activity.filter(({ unwanted }) => !unwanted)).toHaveLength(wanted)
    expect(activity.filter(({ unwanted }) => unwanted)).toHaveLength(50)
  })
})
