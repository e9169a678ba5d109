import type { Intent } from '../../../../src/protocol/explanation.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import type { Activity } from '../../../../src/protocol/transaction.ts'
import { sampleHash, sampleId } from '../../approve/support/sampleApprovals.ts'
import { eth, ethereum, mainAccount, sampleNowMs } from '../../approve/support/sampleView.ts'

/** A confirmed transaction of the main account on Ethereum, with what the test cares about. */
export function sampleActivity(change: Partial<Activity>): Activity {
  return {
    id: sampleId(200),
    direction: 'out',
    accountId: mainAccount,
    chainId: ethereum.id,
    hash: sampleHash(200),
    state: 'confirmed',
    title: 'A transaction',
    promised: [],
    createdAtMs: sampleNowMs,
    ...change,
  }
}

/** A transfer of one ether. */
export function sentTo(address: `0x${string}`): Intent {
  return { type: 'transfer', asset: eth, amount: toAmount(10n ** 18n), recipient: { address } }
}
