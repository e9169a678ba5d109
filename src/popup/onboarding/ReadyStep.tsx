import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Card } from '../ui/layout/Card.tsx'
import classes from './ReadyStep.module.css'
import { StepFrame } from './StepFrame.tsx'

/** The wallet is there: how to find it again, and in. */
export function ReadyStep() {
  return (
    <StepFrame title="Your wallet is ready" lead="Two things make it easy to find again.">
      <Card title="Pin it">
        <p>
          Press the puzzle piece beside the address bar, then the pin beside Pellucid. Its button then stays
          in sight.
        </p>
      </Card>
      <Card title="Open it by keyboard">
        <p className={classes.keys}>
          <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>P</kbd>
        </p>
      </Card>
      <Button onClick={() => navigate('/', { replace: true })}>Open wallet</Button>
    </StepFrame>
  )
}
