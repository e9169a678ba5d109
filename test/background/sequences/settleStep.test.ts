import { parseEther, parseGwei, toHex } from 'viem/utils'
import { describe, expect, it } from 'vitest'
import { getDevnetAccount } from '../../../devnet/devnetChain.ts'
import { settleStep } from '../../../src/background/sequences/settleStep.ts'
import type { OutboxEntry } from '../../../src/background/state/outboxStore.ts'
import { evmAccountId } from '../../../src/protocol/ids.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { createStubRpc } from '../../chains/support/stubRpc.ts'

const account = getDevnetAccount(0)
const recipient = `0x${'5e'.repeat(20)}` as const
const PRICE = parseGwei('1')

describe('the native coin that a rescue moves', () => {
  it('is what is left of the balance after the fee, and after what was sent before and still waits', async () => {
    const rpc = createStubRpc({
      eth_feeHistory: null,
      eth_gasPrice: toHex(PRICE),
      eth_estimateGas: toHex(21_000),
      eth_getBalance: toHex(parseEther('2')),
      eth_getTransactionCount: toHex(4),
      eth_call: '0x',
    })
    const sent = { chainId: 1, nonce: 4, gas: 21_000n, gasPrice: PRICE, value: parseEther('1.5') } as const
    const raw = await account.signTransaction({ ...sent, to: recipient, type: 'legacy' })
    const step = {
      type: 'move',
      accountId: evmAccountId(account.address),
      chainId: rpc.chainId,
      asset: { type: 'native', id: `${rpc.chainId}/slip44:60`, symbol: 'ETH', decimals: 18 },
      amount: toAmount(parseEther('2')),
      recipient,
    }
    const move = async (waiting: readonly Pick<OutboxEntry, 'nonce' | 'raw'>[]) => {
      const listUnsettled = () => waiting as readonly OutboxEntry[]
      const settled = await settleStep(rpc, step as never, 2n * PRICE, { listUnsettled })
      if ('unsettled' in settled) throw new Error(settled.problem)
      const { fee, gasLimit, transaction } = settled
      const price = BigInt(fee.type === 'legacy' ? fee.gasPrice : 0)
      return BigInt(transaction.value) + price * gasLimit
    }
    expect(await move([])).toBe(parseEther('2'))
    expect(await move([{ nonce: 4, raw }])).toBe(parseEther('0.5') - PRICE * 21_000n)
    expect(await move([{ nonce: 3, raw }])).toBe(parseEther('2'))
  })
})
