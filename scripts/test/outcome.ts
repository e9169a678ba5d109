/**
 * How many tests of a check passed and failed; a check that is no test suite counts as one. `failures` are those that
 * failed, by name and first line of what went wrong; `unsteady` those that failed at first and then did not. `again`
 * gives the outcome anew, of what failed once more with the machine to itself.
 */
export type Outcome = {
  readonly passed: number
  readonly failed: number
  readonly failures?: readonly string[]
  readonly unsteady?: readonly string[]
  readonly again?: () => Promise<Outcome>
}
