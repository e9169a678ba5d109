import type { ChainId } from './ids.ts'

/**
 * What a site is offered of the chains that it asks for: those that the person let it be on before, where that was narrower,
 * and what it had where it asks for nothing of that. More is for the person to add.
 *
 * @param asked undefined where it names none
 * @param known undefined where it may be on all, or was never connected
 */
export function narrowChains(
  asked: readonly ChainId[] | undefined,
  known: readonly ChainId[] | undefined,
): ChainId[] | undefined {
  if (!asked || !known) return (asked ?? known)?.slice()
  const both = asked.filter((id) => known.includes(id))
  return both.length > 0 ? both : known.slice()
}
