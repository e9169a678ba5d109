import type { AuditEvent } from '../../../protocol/audit.ts'
import type { CommandParams, CommandResult, WalletCommand } from '../../../protocol/wallet.ts'

/** What becomes of a command in the audit log. Secrets that were wrong are recorded where they are counted, in `session/attempts.ts`. */
export type CommandRecord<C extends WalletCommand> =
  | {
      /** What happened, once it was carried out; undefined when it was nothing of importance after all. */
      readonly done: (happened: {
        params: CommandParams<C>
        result: CommandResult<C>
      }) => AuditEvent | undefined
    }
  /** It is recorded where it happens, since it also happens in other ways: in this file of `background`. */
  | { readonly recordedIn: string }
  /** Why it is not worth a record. */
  | { readonly notRecorded: string }
