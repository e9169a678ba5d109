import { useEffect } from 'react'
import type { WalletSource } from '../../../protocol/walletSource.ts'
import type { SourceFieldsProps } from './sourceFields.ts'

/** Tells the form how to read what was entered, as long as there is enough of it. */
export function useReady(
  isEnough: boolean,
  read: () => WalletSource,
  onReady: SourceFieldsProps['onReady'],
  /** What is no secret and may have changed since. */
  entered?: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a secret is read from its box when it is needed
  useEffect(() => {
    onReady(isEnough ? read : undefined)
  }, [isEnough, entered])
}
