import type { Wallet } from './accountKinds.ts'

/** @returns whether both grow from one recovery phrase, whatever their passphrases: who knows its words has both */
export function haveSameWords(one: Wallet, other: Wallet): boolean {
  return one.kind === 'hd' && other.kind === 'hd' && one.secret.entropy === other.secret.entropy
}
