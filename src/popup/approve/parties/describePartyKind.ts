import type { Party } from '../../../protocol/explanation.ts'

/** Says in a few words what stands behind an address; undefined when the wallet could not tell. */
export function describePartyKind({ kind }: Party): string | undefined {
  return kind && words[kind]
}

const words = {
  account: 'A plain account, not a contract',
  contract: 'A contract',
  own: 'One of your own accounts',
} as const
