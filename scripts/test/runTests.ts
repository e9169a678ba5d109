import { readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../process/runCommand.ts'
import type { Outcome } from './checks.ts'
import { countTests } from './countTests.ts'
import { listFailures } from './listFailures.ts'
import { joinRuns, listFailedFiles, mergeRuns, type Run } from './mergeRuns.ts'

/** What more files than these have in common is no accident of timing. */
const MAX_RERUN_FILES = 5

/** Which files of a project: those that hold something to milliseconds, those that don't. */
export type Selection = 'timed' | 'untimed'

const timedFiles = '.timed.test.ts'

/** How a project's files are divided: `shards` parts at once, each with a chain and a browser of its own. */
export type Division = { readonly selection?: Selection; readonly shards?: number }

/**
 * Runs one of Vitest's projects and counts its tests. A few files that fail may run once more, alone (`again`): what
 * fails again has failed, and what does not is named as unsteady, so that it is mended rather than forgotten.
 */
export async function runTests(project: string, { selection, shards = 1 }: Division = {}): Promise<Outcome> {
  const first = await runShards(project, selectFiles(selection), shards)
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

async function runShards(project: string, chosen: readonly string[], shards: number): Promise<Run> {
  if (shards === 1) return runOnce(project, chosen)
  const numbers = Array.from({ length: shards }, (_, index) => index + 1)
  const runs = numbers.map((number) =>
    runOnce(project, [...chosen, `--shard=${number}/${shards}`], `${project}-${number}`),
  )
  return joinRuns(await Promise.all(runs))
}

function selectFiles(selection: Selection | undefined): string[] {
  if (selection === 'timed') return [timedFiles]
  return selection === 'untimed' ? ['--exclude', `**/*${timedFiles}`] : []
}

function judge({ report, exitCode }: Run): Outcome {
  return { ...countTests(report, exitCode), failures: listFailures(report) }
}

/**
 * @param chosen files, or Vitest's own options that choose them
 * @param name of the report that Vitest writes
 */
async function runOnce(project: string, chosen: readonly string[], name = project): Promise<Run> {
  const path = fileURLToPath(new URL(`../../.cache/test/${name}.json`, import.meta.url))
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
