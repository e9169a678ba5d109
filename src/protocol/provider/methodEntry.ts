import type * as v from 'valibot'
import type { ApprovalKind } from '../approval.ts'
import type { ErrorName } from '../errors.ts'

/**
 * What is said of one method that a page may call. `docs/provider.md` is made from these.
 *
 * `params` is parsed on arrival; `takes` and `gives` say in words what it parses and what comes back. `permission` is
 * what the site must hold before the handler runs: `none`, `connected` (any account), or `account` (the very account it
 * names; the handler checks which). `answeredBy`: `background` has a file of the method's name in `background/rpc/`;
 * `chain` is passed to the node once `permission` holds. `approval` is the kind that the person decides, if any. `errors`
 * are those that do not follow from the rest.
 */
export type MethodEntry = {
  readonly standard: string
  readonly summary: string
  readonly takes: string
  readonly gives: string
  readonly params: v.GenericSchema<unknown, unknown>
  readonly permission: 'none' | 'connected' | 'account'
  readonly answeredBy: 'background' | 'chain'
  readonly approval?: ApprovalKind
  readonly errors?: readonly ErrorName[]
}
