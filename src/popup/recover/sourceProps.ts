import type { Secret } from '../ui/secrets/secret.ts'
import type { Found } from './way.ts'

/** What every way back is given. */
export type SourceProps = {
  /** Where it puts what the wallet comes back from. */
  readonly source: Secret
  readonly onBack: () => void
  readonly onFound: (found: Found) => void
}
