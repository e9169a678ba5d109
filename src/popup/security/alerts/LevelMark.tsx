import type { AlertLevel } from '../../../protocol/alerts.ts'
import { levelWords } from '../../ui/feedback/levelWords.ts'
import { Icon } from '../../ui/pictures/Icon.tsx'
import classes from './alerts.module.css'

const icons = { info: 'info', caution: 'warning', danger: 'stop' } as const

/** How bad it is: by a word, a shape and a colour. */
export function LevelMark({ level }: { readonly level: AlertLevel }) {
  return (
    <span className={classes[level]} data-level={level}>
      <Icon name={icons[level]} small />
      {levelWords[level]}
    </span>
  )
}
