import { allowanceToAccount } from './transaction/allowanceToAccount.ts'
import { approvalForAll } from './transaction/approvalForAll.ts'
import { contractWithoutCode } from './transaction/contractWithoutCode.ts'
import { firstSeenRecipient } from './transaction/firstSeenRecipient.ts'
import { hiddenAllowance } from './transaction/hiddenAllowance.ts'
import { lookalikeToken } from './transaction/lookalikeToken.ts'
import { recipientIsNobody } from './transaction/recipientIsNobody.ts'
import { recipientIsToken } from './transaction/recipientIsToken.ts'
import { recipientLookalike } from './transaction/recipientLookalike.ts'
import { selfTransfer } from './transaction/selfTransfer.ts'
import { simulationFailed } from './transaction/simulationFailed.ts'
import { simulationIncomplete } from './transaction/simulationIncomplete.ts'
import { simulationUnavailable } from './transaction/simulationUnavailable.ts'
import { swapPaidMoreThanSaid } from './transaction/swapPaidMoreThanSaid.ts'
import { swapRecipientElsewhere } from './transaction/swapRecipientElsewhere.ts'
import { unexpectedLoss } from './transaction/unexpectedLoss.ts'
import { unknownContract } from './transaction/unknownContract.ts'
import { unlimitedAllowance } from './transaction/unlimitedAllowance.ts'
import { unlimitedToStranger } from './transaction/unlimitedToStranger.ts'
import type { TransactionRule } from './transactionFacts.ts'

/** What a transaction is looked over for. Of two equally bad, the one listed first is shown first. */
export const transactionRules: readonly TransactionRule[] = [
  recipientLookalike,
  recipientIsNobody,
  recipientIsToken,
  contractWithoutCode,
  swapRecipientElsewhere,
  swapPaidMoreThanSaid,
  unexpectedLoss,
  hiddenAllowance,
  allowanceToAccount,
  approvalForAll,
  unlimitedToStranger,
  lookalikeToken,
  simulationFailed,
  simulationUnavailable,
  simulationIncomplete,
  unlimitedAllowance,
  unknownContract,
  firstSeenRecipient,
  selfTransfer,
]
