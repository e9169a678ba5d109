import { Icon } from '../../ui/pictures/Icon.tsx'
import type { IconName } from '../../ui/pictures/iconPaths.ts'
import type { RiskSummary } from '../decision/summarizeRisk.ts'
import classes from './RiskMark.module.css'

const icons: Record<RiskSummary['level'], IconName> = {
  danger: 'stop',
  caution: 'warning',
  unchecked: 'warning',
  working: 'wait',
  calm: 'check',
}

/** How a request looks at a glance, by a word and a shape; the colour only repeats it. */
export function RiskMark({ level, words }: RiskSummary) {
  return (
    <p className={classes[level]}>
      <Icon name={icons[level]} small />
      {words}
    </p>
  )
}
