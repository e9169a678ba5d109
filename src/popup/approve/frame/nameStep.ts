import type { ApprovalPlace } from './approvalPlace.ts'

/** Puts before a title which step it is: “Step 1 of 2: let Uniswap move 100 USDC”. Without a step it stays as it is. */
export function nameStep(step: ApprovalPlace['step'], title: string): string {
  if (!step) return title
  return `Step ${step.position} of ${step.count}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`
}
