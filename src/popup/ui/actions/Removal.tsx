import { type ReactNode, useState } from 'react'
import { ProblemText } from '../feedback/ProblemText.tsx'
import { Sheet } from '../layout/Sheet.tsx'
import { Stack } from '../layout/Stack.tsx'
import { Button } from './Button.tsx'
import classes from './Removal.module.css'

type RemovalProps = {
  /** The words on the button that asks. */
  readonly label: string
  /** What is removed, as the question names it. */
  readonly name: string
  /** The words on the button that removes. */
  readonly action?: string
  readonly busy: boolean
  readonly disabled?: boolean
  readonly problem: { readonly message: string } | undefined
  readonly onRemove: () => void
  /** What goes with it, and what stays. */
  readonly children: ReactNode
}

/** Removes something after asking once more, and saying what goes with it. */
export function Removal(props: RemovalProps) {
  const { label, name, action = 'Remove', busy, disabled = false, problem, onRemove, children } = props
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Sheet title={`Remove ${name}?`} open={asking} onClose={() => setAsking(false)}>
        <Stack>
          {children}
          <ProblemText problem={problem} />
          <div className={classes.buttons}>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              Keep
            </Button>
            <Button variant="danger" busy={busy} disabled={disabled} onClick={onRemove}>
              {action}
            </Button>
          </div>
        </Stack>
      </Sheet>
    </>
  )
}
