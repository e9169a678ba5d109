import type { AnomalyRule } from './anomalyRule.ts'
import { approvalsRising } from './rules/approvalsRising.ts'
import { burstOfSignatures } from './rules/burstOfSignatures.ts'
import { chainSwitchedThenSigned } from './rules/chainSwitchedThenSigned.ts'
import { clockSetBack } from './rules/clockSetBack.ts'
import { defencesLowered } from './rules/defencesLowered.ts'
import { delegationChanged } from './rules/delegationChanged.ts'
import { failedUnlocks } from './rules/failedUnlocks.ts'
import { largeSend } from './rules/largeSend.ts'
import { newRecipientDrains } from './rules/newRecipientDrains.ts'
import { nodeChangedThenSigned } from './rules/nodeChangedThenSigned.ts'
import { recordsLost } from './rules/recordsLost.ts'
import { manySecretsTaken, secretsTaken } from './rules/secretsTaken.ts'
import { signedOnMeeting } from './rules/signedOnMeeting.ts'
import { unlockAfterAbsence } from './rules/unlockAfterAbsence.ts'
import { unlockedAfterFailures } from './rules/unlockedAfterFailures.ts'
import { unusualHour } from './rules/unusualHour.ts'

/**
 * What is looked out for in the use of the wallet, the worst first.
 *
 * What a request itself shows is warned of before it is signed, and is no alert: a spender or recipient met for the first
 * time, an address that looks like a known one, nodes that disagree (`src/inspect/rules/rules.ts`). How old the lists of
 * sites and contracts are stands in the settings.
 */
export const anomalyRules: readonly AnomalyRule[] = [
  unlockedAfterFailures,
  manySecretsTaken,
  newRecipientDrains,
  failedUnlocks,
  defencesLowered,
  largeSend,
  signedOnMeeting,
  chainSwitchedThenSigned,
  burstOfSignatures,
  nodeChangedThenSigned,
  clockSetBack,
  recordsLost,
  secretsTaken,
  delegationChanged,
  approvalsRising,
  unlockAfterAbsence,
  unusualHour,
]
