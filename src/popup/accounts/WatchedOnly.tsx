import type { Account } from '../../protocol/view.ts'
import { Link } from '../router/Link.tsx'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { Screen } from '../ui/layout/Screen.tsx'

type WatchedOnlyProps = { readonly title: string; readonly account: Account; readonly onBack: () => void }

/** In the place of a form that would end in a signature: this account can give none. */
export function WatchedOnly({ title, account, onBack }: WatchedOnlyProps) {
  return (
    <Screen title={title} onBack={onBack}>
      <EmptyState title={`${account.name} is only watched`}>
        <p>Its key is not in this wallet, so nothing can be sent or signed with it here.</p>
        <Link to="/accounts">Choose another account</Link>
      </EmptyState>
    </Screen>
  )
}
