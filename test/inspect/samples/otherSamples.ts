import { behindOthers } from '../../../src/background/approvals/replacement.ts'
import { leaked } from '../../../src/background/approvals/withAccountWarning.ts'
import { unconfirmedFee } from '../../../src/background/approvals/withFeeWarning.ts'
import { warnAboutDelegation } from '../../../src/inspect/warnings/warnAboutDelegation.ts'
import { warnAboutListing } from '../../../src/inspect/warnings/warnAboutListing.ts'
import type { Warning } from '../../../src/protocol/explanation.ts'
import { stranger } from '../support/stubContext.ts'

/** What is said of delegations, sites on a list, accounts in other hands, replacements and fees. */
export function sampleOthers(): readonly Warning[] {
  const gatheredAtMs = Date.UTC(2026, 10, 1)
  return [
    ...warnAboutDelegation({ stranger }),
    ...warnAboutListing({ listing: { type: 'listed', name: 'claim-drop.example', gatheredAtMs } }),
    leaked,
    behindOthers,
    unconfirmedFee,
  ]
}
