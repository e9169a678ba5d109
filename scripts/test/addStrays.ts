import * as v from 'valibot'
import type { Run } from './mergeRuns.ts'

const Strays = v.array(v.object({ message: v.optional(v.string(), ''), file: v.optional(v.string()) }))
const Report = v.looseObject({ testResults: v.array(v.looseObject({ name: v.string() })) })

/**
 * Lays what went wrong outside every test at the door of the file that it came from: that file has failed, by itself.
 *
 * @param written what {@link StrayReporter} left
 * @returns the run, with what no file answers for as its complaints
 */
export function addStrays(run: Run, written: unknown): Run {
  const parsed = v.safeParse(Strays, written)
  const report = v.safeParse(Report, run.report)
  const strays = parsed.success ? parsed.output : []
  const files = report.success ? report.output.testResults : []
  const blamed = new Map(
    strays.flatMap(({ file, message }) =>
      files.some(({ name }) => name === file) && file ? [[file, message] as const] : [],
    ),
  )
  const complaints = strays.flatMap(({ file, message }) => (file && blamed.has(file) ? [] : [message]))
  if (!report.success) return { ...run, complaints }
  const testResults = files.map((file) =>
    blamed.has(file.name) ? { ...file, status: 'failed', message: blamed.get(file.name) } : file,
  )
  return { report: { ...report.output, testResults }, exitCode: run.exitCode, complaints }
}
