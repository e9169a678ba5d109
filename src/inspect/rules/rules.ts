import { chainImitates } from './chain/chainImitates.ts'
import { chainOddCoin } from './chain/chainOddCoin.ts'
import { chainReplaces } from './chain/chainReplaces.ts'
import { unknownChain } from './chain/unknownChain.ts'
import type { ChainRule } from './chainFacts.ts'
import { followsStranger } from './delegation/followsStranger.ts'
import type { DelegationRule } from './delegationFacts.ts'
import { phishingOrigin } from './listing/phishingOrigin.ts'
import type { ListingRule } from './listingFacts.ts'
import { hiddenCharacters } from './message/hiddenCharacters.ts'
import { looksLikeHash } from './message/looksLikeHash.ts'
import { notText } from './message/notText.ts'
import { siweAddressChecksum } from './message/siweAddressChecksum.ts'
import { siweAddressMismatch } from './message/siweAddressMismatch.ts'
import { siweChainMismatch } from './message/siweChainMismatch.ts'
import { siweDomainMismatch } from './message/siweDomainMismatch.ts'
import { siweExpired } from './message/siweExpired.ts'
import { siweMalformed } from './message/siweMalformed.ts'
import { siweOld } from './message/siweOld.ts'
import { siweUriMismatch } from './message/siweUriMismatch.ts'
import { siweWeakNonce } from './message/siweWeakNonce.ts'
import type { MessageRule } from './messageFacts.ts'
import { httpOrigin } from './origin/httpOrigin.ts'
import { punycodeOrigin } from './origin/punycodeOrigin.ts'
import type { OriginRule } from './originFacts.ts'
import { firstSeenSite } from './site/firstSeenSite.ts'
import { lookalikeSite } from './site/lookalikeSite.ts'
import { severalWallets } from './site/severalWallets.ts'
import type { SiteRule } from './siteFacts.ts'
import { allowanceToAccount } from './steps/allowanceToAccount.ts'
import { allowanceUnusual } from './steps/allowanceUnusual.ts'
import { allowanceUnusualToStranger } from './steps/allowanceUnusualToStranger.ts'
import { approvalForAll } from './steps/approvalForAll.ts'
import { callsUnread } from './steps/callsUnread.ts'
import { creditToStranger } from './steps/creditToStranger.ts'
import { creditUnlimited } from './steps/creditUnlimited.ts'
import { delegateCall } from './steps/delegateCall.ts'
import { firstSeenRecipient } from './steps/firstSeenRecipient.ts'
import { hiddenOrder } from './steps/hiddenOrder.ts'
import { hiddenSafeTransaction } from './steps/hiddenSafeTransaction.ts'
import { lendForOther } from './steps/lendForOther.ts'
import { orderForLittle } from './steps/orderForLittle.ts'
import { orderSigner } from './steps/orderSigner.ts'
import { orderStandsLong } from './steps/orderStandsLong.ts'
import { ownerChange } from './steps/ownerChange.ts'
import { recipientCannotHold } from './steps/recipientCannotHold.ts'
import { recipientElsewhere } from './steps/recipientElsewhere.ts'
import { recipientIsNobody } from './steps/recipientIsNobody.ts'
import { recipientIsToken } from './steps/recipientIsToken.ts'
import { recipientLookalike } from './steps/recipientLookalike.ts'
import { unlimitedAllowance } from './steps/unlimitedAllowance.ts'
import { unlimitedToStranger } from './steps/unlimitedToStranger.ts'
import { imitatedToken } from './token/imitatedToken.ts'
import { strangeSymbol } from './token/strangeSymbol.ts'
import type { TokenRule } from './tokenFacts.ts'
import { contractWithoutCode } from './transaction/contractWithoutCode.ts'
import { differsWhenPaid } from './transaction/differsWhenPaid.ts'
import { functionNotThere } from './transaction/functionNotThere.ts'
import { gasOutOfRange } from './transaction/gasOutOfRange.ts'
import { gasTooLow } from './transaction/gasTooLow.ts'
import { hiddenAllowance } from './transaction/hiddenAllowance.ts'
import { liquidationNear } from './transaction/liquidationNear.ts'
import { liquidationPossible } from './transaction/liquidationPossible.ts'
import { lookalikeToken } from './transaction/lookalikeToken.ts'
import { lossWithoutGain } from './transaction/lossWithoutGain.ts'
import { nodesDisagree } from './transaction/nodesDisagree.ts'
import { nonceFarAhead } from './transaction/nonceFarAhead.ts'
import { recipientCompromised } from './transaction/recipientCompromised.ts'
import { selfTransfer } from './transaction/selfTransfer.ts'
import { simulationFailed } from './transaction/simulationFailed.ts'
import { simulationIncomplete } from './transaction/simulationIncomplete.ts'
import { simulationUnavailable } from './transaction/simulationUnavailable.ts'
import { swapBadPrice } from './transaction/swapBadPrice.ts'
import { swapLooseMinimum } from './transaction/swapLooseMinimum.ts'
import { swapPaidMoreThanSaid } from './transaction/swapPaidMoreThanSaid.ts'
import { swapRecipientElsewhere } from './transaction/swapRecipientElsewhere.ts'
import { tokenCannotBeSold } from './transaction/tokenCannotBeSold.ts'
import { unexpectedLoss } from './transaction/unexpectedLoss.ts'
import { unknownContract } from './transaction/unknownContract.ts'
import type { TransactionRule } from './transactionFacts.ts'
import { agentApproval } from './typedData/agentApproval.ts'
import { exchangePayout } from './typedData/exchangePayout.ts'
import { hiddenList } from './typedData/hiddenList.ts'
import { namesCompromised } from './typedData/namesCompromised.ts'
import { noChain } from './typedData/noChain.ts'
import { orderBadPrice } from './typedData/orderBadPrice.ts'
import { permit } from './typedData/permit.ts'
import { permitLike } from './typedData/permitLike.ts'
import { permitLongDeadline } from './typedData/permitLongDeadline.ts'
import { permitOtherOwner } from './typedData/permitOtherOwner.ts'
import { permitToAccount } from './typedData/permitToAccount.ts'
import { permitToFreshAccount } from './typedData/permitToFreshAccount.ts'
import { permitToStranger } from './typedData/permitToStranger.ts'
import { permitUnlimited } from './typedData/permitUnlimited.ts'
import type { TypedDataRule } from './typedDataFacts.ts'
import { boundToNothing } from './typedDataList/boundToNothing.ts'
import { runTogether } from './typedDataList/runTogether.ts'
import type { TypedDataListRule } from './typedDataListFacts.ts'

/** What a transaction is looked over for. Of two equally bad, the one listed first is shown first. */
export const transactionRules: readonly TransactionRule[] = [
  delegateCall,
  ownerChange,
  callsUnread,
  recipientLookalike,
  recipientCompromised,
  recipientElsewhere,
  recipientIsNobody,
  recipientIsToken,
  recipientCannotHold,
  contractWithoutCode,
  swapRecipientElsewhere,
  orderForLittle,
  hiddenOrder,
  hiddenSafeTransaction,
  orderSigner,
  lendForOther,
  creditToStranger,
  liquidationNear,
  differsWhenPaid,
  swapPaidMoreThanSaid,
  swapBadPrice,
  tokenCannotBeSold,
  lossWithoutGain,
  unexpectedLoss,
  hiddenAllowance,
  allowanceToAccount,
  approvalForAll,
  unlimitedToStranger,
  allowanceUnusualToStranger,
  lookalikeToken,
  simulationFailed,
  nodesDisagree,
  simulationUnavailable,
  simulationIncomplete,
  liquidationPossible,
  swapLooseMinimum,
  orderStandsLong,
  nonceFarAhead,
  gasOutOfRange,
  gasTooLow,
  unlimitedAllowance,
  creditUnlimited,
  allowanceUnusual,
  functionNotThere,
  unknownContract,
  firstSeenRecipient,
  selfTransfer,
]

/** What a plain message is looked over for. */
export const messageRules: readonly MessageRule[] = [
  siweDomainMismatch,
  siweAddressMismatch,
  siweMalformed,
  looksLikeHash,
  notText,
  hiddenCharacters,
  siweUriMismatch,
  siweChainMismatch,
  siweExpired,
  siweOld,
  siweWeakNonce,
  siweAddressChecksum,
]

/** What typed data is looked over for. */
export const typedDataRules: readonly TypedDataRule[] = [
  delegateCall,
  ownerChange,
  callsUnread,
  namesCompromised,
  agentApproval,
  exchangePayout,
  orderForLittle,
  orderBadPrice,
  hiddenList,
  hiddenOrder,
  hiddenSafeTransaction,
  orderSigner,
  permitToFreshAccount,
  permitToAccount,
  permitToStranger,
  permitUnlimited,
  recipientLookalike,
  recipientIsNobody,
  lendForOther,
  creditToStranger,
  allowanceToAccount,
  approvalForAll,
  unlimitedToStranger,
  allowanceUnusualToStranger,
  creditUnlimited,
  allowanceUnusual,
  permit,
  permitLike,
  permitLongDeadline,
  orderStandsLong,
  permitOtherOwner,
  hiddenCharacters,
  noChain,
  firstSeenRecipient,
]

/** What a list of values is looked over for. */
export const typedDataListRules: readonly TypedDataListRule[] = [
  runTogether,
  boundToNothing,
  hiddenCharacters,
]

/** What is said of a site that lists hold to be a trap. */
export const listingRules: readonly ListingRule[] = [phishingOrigin]

/** What whoever asks is looked over for, in signatures and connections. */
export const originRules: readonly OriginRule[] = [httpOrigin, punycodeOrigin]

/** What a site that wants to connect is looked over for. */
export const siteRules: readonly SiteRule[] = [lookalikeSite, firstSeenSite, severalWallets]

/** What whose code an account follows is looked over for. */
export const delegationRules: readonly DelegationRule[] = [followsStranger]

/** What a chain that is to be added is looked over for. */
export const chainRules: readonly ChainRule[] = [chainImitates, chainReplaces, unknownChain, chainOddCoin]

/** What a token that is to be shown is looked over for. */
export const tokenRules: readonly TokenRule[] = [imitatedToken, strangeSymbol]
