import { readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../process/runCommand.ts'
import type { Outcome } from './checks.ts'
import { countTests } from './countTests.ts'
import { listFailures } from './listFailures.ts'
import { listFailedFiles, mergeRuns, type Run } from './mergeRuns.ts'

/** What more files than these have in common is no accident of timing. */
const MAX_RERUN_FILES = 5

/** Which files of a project: those that hold something to milliseconds, those that don't. */
export type Selection = 'timed' | 'untimed'

const timedFiles = '.timed.test.ts'

/**
 * Runs one of Vitest's projects and counts its tests. A few files that fail may run once more, alone (`again`): what
 * fails again has failed, and what does not is named as unsteady, so that it is mended rather than forgotten.
 */
export async function runTests(project: string, selection?: Selection): Promise<Outcome> {
  const first = await runOnce(project, selectFiles(selection))
  const failed = listFailedFiles(first)
  const outcome = judge(first)
  if (failed.length === 0 || failed.length > MAX_RERUN_FILES) return outcome
  return {
    ...outcome,
    async again() {
      console.log(`\nOnce more, alone: ${failed.join(', ')}`)
      const second = await runOnce(project, failed)
      return { ...judge(mergeRuns(first, second)), unsteady: listFailures(first.report) }
    },
  }
}

function selectFiles(selection: Selection | undefined): string[] {
  if (selection === 'timed') return [timedFiles]
  return selection === 'untimed' ? ['--exclude', `**/*${timedFiles}`] : []
}

function judge({ report, exitCode }: Run): Outcome {
  return { ...countTests(report, exitCode), failures: listFailures(report) }
}

/** @param chosen files, or Vitest's own options that choose them */
async function runOnce(project: string, chosen: readonly string[]): Promise<Run> {
  const path = fileURLToPath(new URL(`../../.cache/test/${project}.json`, import.meta.url))
  await rm(path, { force: true })
  const exitCode = await runCommand('vitest', [
    'run',
    ...chosen,
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path}`,
  ])
  return { report: await readReport(path), exitCode }
}

async function readReport(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
