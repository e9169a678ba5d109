import * as v from 'valibot'

const Report = v.object({ testResults: v.array(v.looseObject({ name: v.string(), status: v.string() })) })

/**
 * What Vitest's JSON reporter wrote, undefined if it wrote nothing, and Vitest's exit code. `complaints` are what went
 * wrong and no file answers for.
 */
export type Run = {
  readonly report: unknown
  readonly exitCode: number
  readonly complaints?: readonly string[]
}

/** The files of a run that failed, by their paths. */
export function listFailedFiles({ report }: Run): string[] {
  return listFiles(report).flatMap(({ name, status }) => (status === 'failed' ? name : []))
}

/**
 * The first run, with the files that failed in it as they ended when they were run again.
 *
 * @returns the first run as it was, if the second did not run each of those files
 */
export function mergeRuns(first: Run, second: Run): Run {
  const steady = listFiles(first.report).filter(({ status }) => status !== 'failed')
  const again = new Map(listFiles(second.report).map((file) => [file.name, file]))
  const isWhole = listFailedFiles(first).every((name) => again.has(name))
  if (!isWhole) return first
  return { report: { testResults: [...steady, ...again.values()] }, exitCode: second.exitCode }
}

/**
 * Runs of parts of one suite, as if they had been one.
 *
 * @returns a run without a report if one of them left none or ended badly for no reason that its report gives, so that
 * a part that was lost is never overlooked
 */
export function joinRuns(runs: readonly Run[]): Run {
  const exitCode = runs.find((run) => run.exitCode !== 0)?.exitCode ?? 0
  if (runs.some(isLost)) return { report: undefined, exitCode }
  return { report: { testResults: runs.flatMap(({ report }) => listFiles(report)) }, exitCode }
}

/** Whether a run left no report, ran nothing, or ended badly for no reason that its report gives. */
export function isLost(run: Run): boolean {
  return listFiles(run.report).length === 0 || (run.exitCode !== 0 && listFailedFiles(run).length === 0)
}

function listFiles(report: unknown): v.InferOutput<typeof Report>['testResults'] {
  const parsed = v.safeParse(Report, report)
  return parsed.success ? parsed.output.testResults : []
}
