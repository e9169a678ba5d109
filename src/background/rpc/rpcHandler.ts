import type { Origin } from '../../protocol/ids.ts'
import type { BackgroundMethod, ProviderParams } from '../../protocol/provider.ts'
import type { ApprovalDraft } from '../approvals/approvalDraft.ts'
import type { Services } from '../services.ts'

/** What a method comes to: an answer now, or a question to the person whose answer follows. */
export type RpcOutcome =
  | { readonly type: 'result'; readonly value: unknown }
  | { readonly type: 'approval'; readonly draft: ApprovalDraft }

/** Who asks, and what with. The permission that the table demands has been checked. */
export type RpcContext = {
  readonly origin: Origin
  readonly services: Services
  /** Unique over documents; its first 36 characters are the document's own. */
  readonly requestId: string
}

/** Answers one provider method. One file each, named as the method, listed in `rpcHandlers.ts`. */
export type RpcHandler<M extends BackgroundMethod> = (
  params: ProviderParams<M>,
  context: RpcContext,
) => RpcOutcome | Promise<RpcOutcome>

/** @returns the answer to give now */
export function answer(value: unknown): RpcOutcome {
  return { type: 'result', value }
}

/** @returns the question to put before the person */
export function ask(draft: ApprovalDraft): RpcOutcome {
  return { type: 'approval', draft }
}
