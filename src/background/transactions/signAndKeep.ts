import { assertChain } from '../../chains/rpc/chainCheck.ts'
import { withPrivateKey } from '../../keyring/accounts/withPrivateKey.ts'
import { signTransaction } from '../../keyring/sign/signTransaction.ts'
import type { ApprovalOf } from '../../protocol/approval.ts'
import type { Fee } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Intent } from '../../protocol/explanation.ts'
import type { AccountId } from '../../protocol/ids.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { ChainRegistry } from '../chains/chainRegistry.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session/session.ts'
import type { OutboxEntry } from '../state/outboxStore.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'
import { chooseNonce } from './chooseNonce.ts'
import type { Outbox } from './outbox.ts'
import { toUnsigned } from './toUnsigned.ts'

export type Signing = {
  readonly platform: Pick<Platform, 'now'>
  readonly chains: ChainRegistry
  readonly session: Session
  readonly vault: VaultKeeper
  readonly outbox: Outbox
}

/** An approved transaction: what was shown, and the fee that was chosen from it. */
export type ApprovedTransaction = {
  readonly approval: ApprovalOf<'transaction'>
  readonly accountId: AccountId
  readonly fee: Fee
  /** Set for a transaction of a batch: the approval of all of it, and what it is in the activity list. */
  readonly batch?: { readonly id: string; readonly intent: Intent | undefined }
}

/**
 * Signs what was shown, and keeps the signed bytes before anybody else sees them. Must run under the lock of the
 * account and the chain.
 *
 * @throws WalletError `snapshotChanged` if another transaction took the nonce that was shown, `locked`,
 *   RpcUnavailableError `wrongChain` if the node speaks for another chain now
 */
export async function signAndKeep(signing: Signing, approved: ApprovedTransaction): Promise<OutboxEntry> {
  const { chains, session, vault, outbox } = signing
  const { approval, accountId, fee } = approved
  const { chainId, request, review } = approval
  if (!review) throw new TypeError('An approval without a review was approved')
  const { transaction } = request
  if (
    transaction.nonce === undefined &&
    (await chooseNonce(signing, { accountId, chainId })) !== review.nonce
  ) {
    throw new WalletError(
      'invalidInput',
      'Another transaction was sent meanwhile, so this one was updated. Look at it again.',
      { reason: 'snapshotChanged' },
    )
  }
  await assertChain(chains.getRpc(chainId))
  const gasLimit = fromAmount(review.gasLimit)
  const unsigned = toUnsigned({ request: transaction, chainId, fee, gasLimit, nonce: review.nonce })
  const signed = await session.withDataKey(async (dataKey) =>
    withPrivateKey(await vault.read(dataKey), transaction.from, (privateKey) =>
      signTransaction(privateKey, unsigned),
    ),
  )
  const entry: OutboxEntry = {
    activity: toActivity(signing, approved, signed.hash),
    nonce: review.nonce,
    raw: signed.raw,
    value: transaction.value,
  }
  await outbox.keep(entry)
  return entry
}

function toActivity({ platform }: Signing, approved: ApprovedTransaction, hash: `0x${string}`): Activity {
  const { approval, accountId, fee, batch } = approved
  const explanation = approval.review?.explanation
  const promised = explanation?.simulation.status === 'succeeded' ? explanation.simulation.balanceChanges : []
  const intent = batch ? batch.intent : explanation?.intent
  return {
    // The row carries the id of its approval: a second one is never signed for the same.
    id: approval.id,
    direction: 'out',
    accountId,
    chainId: approval.chainId,
    hash,
    state: 'signed',
    ...(approval.requester.type === 'site' && { origin: approval.requester.origin }),
    title: explanation?.title ?? 'Transaction',
    ...(intent && { intent }),
    ...(batch && { batchId: batch.id }),
    promised,
    ...(approval.review && { nonce: approval.review.nonce }),
    fee,
    createdAtMs: platform.now(),
  }
}
