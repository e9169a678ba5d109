import { assertChain } from '../../chains/rpc/chainCheck.ts'
import { withPrivateKey } from '../../keyring/accounts/withPrivateKey.ts'
import { signTransaction } from '../../keyring/sign/signTransaction.ts'
import { WalletError } from '../../protocol/errors.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import type { ChainRegistry } from '../chains/chainRegistry.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session/session.ts'
import type { OutboxEntry } from '../state/outboxStore.ts'
import type { Stores } from '../state/stores.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'
import type { ApprovedTransaction } from './approvedTransaction.ts'
import { assertReplaceable } from './assertReplaceable.ts'
import { chooseNonce } from './chooseNonce.ts'
import type { Outbox } from './outbox.ts'
import { toActivity } from './toActivity.ts'
import { toUnsigned } from './toUnsigned.ts'

export type Signing = {
  readonly platform: Pick<Platform, 'now'>
  readonly stores: Pick<Stores, 'activity'>
  readonly chains: ChainRegistry
  readonly session: Session
  readonly vault: VaultKeeper
  readonly outbox: Outbox
}

/**
 * Signs what was shown, and keeps the signed bytes before anybody else sees them. Must run under the lock of the
 * account and the chain.
 *
 * @throws WalletError `snapshotChanged` if another transaction took the nonce that was shown, `tooLate` if nothing waits any
 *   more where it was to take a place, `locked`, what `commit` throws, RpcUnavailableError `wrongChain` if the node speaks
 *   for another chain now
 */
export async function signAndKeep(signing: Signing, approved: ApprovedTransaction): Promise<OutboxEntry> {
  const { chains, session, vault, outbox } = signing
  const { approval, accountId, fee, commit } = approved
  const { chainId, request, review } = approval
  if (!review) throw new TypeError('An approval without a review was approved')
  const { transaction, replaces } = request
  if (replaces) assertReplaceable(signing, { replacedId: replaces.id, nonce: review.nonce, fee })
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
    withPrivateKey(await vault.read(dataKey), transaction.from, (privateKey) => {
      commit?.()
      return signTransaction(privateKey, unsigned)
    }),
  )
  const entry: OutboxEntry = {
    activity: toActivity(signing, approved, { hash: signed.hash, nowMs: signing.platform.now() }),
    nonce: review.nonce,
    raw: signed.raw,
    value: transaction.value,
  }
  await outbox.keep(entry)
  return entry
}
