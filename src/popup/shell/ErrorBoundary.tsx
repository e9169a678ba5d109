import { Component, type ReactNode } from 'react'
import { Button } from '../ui/actions/Button.tsx'
import { Alert } from '../ui/feedback/Alert.tsx'
import { Screen } from '../ui/layout/Screen.tsx'

type Props = { readonly children: ReactNode }
type State = { readonly broken: boolean }

/** Catches a screen that breaks, so that nobody is left with a blank page. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false }

  static getDerivedStateFromError(): State {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <Screen title="Something broke" footer={<Button onClick={reload}>Open again</Button>}>
        <Alert level="caution" title="This screen could not be shown">
          Nothing was signed by it. What you had approved before goes on.
        </Alert>
      </Screen>
    )
  }
}

function reload() {
  window.location.hash = ''
  window.location.reload()
}
