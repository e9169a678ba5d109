import type { Warning } from '../../../protocol/explanation.ts'
import { levelWords } from '../../ui/feedback/levelWords.ts'
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx'
import { Icon } from '../../ui/pictures/Icon.tsx'
import classes from './Warnings.module.css'
import { WarningText } from './WarningText.tsx'

/** A warning that is a part of the one above it: its title is shown and read, the rest is one tap away. */
export function WarningPart({ warning }: { readonly warning: Warning }) {
  const { risk, level, title } = warning
  return (
    <div role="alert" data-level={level} data-risk={risk}>
      <details className={classes.part}>
        <summary className={classes.summary}>
          <span>
            <VisuallyHidden>{levelWords[level]}: </VisuallyHidden>
            {title}
          </span>
          <Icon name="down" small />
        </summary>
        <WarningText warning={warning} />
      </details>
    </div>
  )
}
