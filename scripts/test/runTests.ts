import { readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../process/runCommand.ts'
import type { Outcome } from './checks.ts'
import { countTests } from './countTests.ts'
import { listFailures } from './listFailures.ts'
import { listFailedFiles, mergeRuns, type Run } from './mergeRuns.ts'

/** What more files than these have in common is no accident of timing. */
const MAX_RERUN_FILES = 5

/**
 * Runs one of Vitest's projects and counts its tests. A few files that fail are run once more, alone: what fails again
 * has failed, and what does not is named as unsteady, so that it is mended rather than forgotten.
 */
export async function runTests(project: string): Promise<Outcome> {
  const first = await runOnce(project, [])
  const failed = listFailedFiles(first)
  if (failed.length === 0 || failed.length > MAX_RERUN_FILES) return judge(first)
  console.log(`\nOnce more, alone: ${failed.join(', ')}`)
  const second = await runOnce(project, failed)
  return { ...judge(mergeRuns(first, second)), unsteady: listFailures(first.report) }
}

function judge({ report, exitCode }: Run): Outcome {
  return { ...countTests(report, exitCode), failures: listFailures(report) }
}

async function runOnce(project: string, files: readonly string[]): Promise<Run> {
  const path = fileURLToPath(new URL(`../../.cache/test/${project}.json`, import.meta.url))
  await rm(path, { force: true })
  const exitCode = await runCommand('vitest', [
    'run',
    ...files,
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
