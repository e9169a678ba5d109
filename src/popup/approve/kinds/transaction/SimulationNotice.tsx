import type { Simulation } from '../../../../protocol/explanation.ts'
import { Icon } from '../../../ui/pictures/Icon.tsx'
import classes from './SimulationNotice.module.css'

/**
 * Says, where the changes would stand, that they are not known. The warnings say why. Nothing at all when the
 * simulation showed everything.
 */
export function SimulationNotice({ simulation }: { readonly simulation: Simulation }) {
  if (simulation.status === 'succeeded' && simulation.complete) return null
  const fails = simulation.status === 'reverted'
  return (
    <p className={fails ? classes.fails : classes.unchecked}>
      <Icon name={fails ? 'stop' : 'warning'} small />
      <span>{words[simulation.status]}</span>
    </p>
  )
}

const words = {
  reverted: 'None: it would fail, and only cost the network fee.',
  unavailable: 'Not known: this could not be checked.',
  succeeded: 'Not all of them are known: this could be checked only in part.',
} as const
