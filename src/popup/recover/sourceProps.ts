import type { Secret } from '../ui/secrets/secret.ts'
import type { FoundBackup } from './way.ts'

/** What every way back is given. */
export type SourceProps = {
  /** Where it puts what the wallet comes back from. */
  readonly source: Secret
  readonly onBack: () => void
  readonly onFound: (found: FoundBackup) => void
}
