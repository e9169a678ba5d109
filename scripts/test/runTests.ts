import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../process/runCommand.ts'
import { addStrays } from './addStrays.ts'
import { countTests } from './countTests.ts'
import { listFailures } from './listFailures.ts'
import { isLost, joinRuns, listFailedFiles, mergeRuns, type Run } from './mergeRuns.ts'
import type { Outcome } from './outcome.ts'
import { strayReportVariable } from './writeStrays.ts'

/** What more files than these have in common is no accident of timing. */
const MAX_RERUN_FILES = 5

/** Which files of a project: those that hold something to milliseconds, those that don't. */
export type Selection = 'timed' | 'untimed'

const timedFiles = '.timed.test.ts'

/** How a project's files are divided: `shards` parts at once, each with a chain and a browser of its own. */
export type Division = { readonly selection?: Selection; readonly shards?: number }

/** Files that ran at once, in a browser and on a chain of their own, and how that ended. */
type Part = { readonly name: string; readonly chosen: readonly string[]; readonly run: Run }

/**
 * Runs one of Vitest's projects and counts its tests. A few files that fail may run once more, alone, and so may a part
 * that was lost (`again`): what fails again has failed, and what does not is named as unsteady, so that it is mended
 * rather than forgotten.
 */
export async function runTests(project: string, { selection, shards = 1 }: Division = {}): Promise<Outcome> {
  const parts = await Promise.all(listParts(project, selection, shards).map((part) => runPart(project, part)))
  const outcome = { ...judge(joinRuns(parts.map(({ run }) => run))), failures: parts.flatMap(explain) }
  const hasLost = parts.some(({ run }) => isLost(run))
  const failed = parts.flatMap(({ run }) => listFailedFiles(run))
  if ((failed.length === 0 && !hasLost) || failed.length > MAX_RERUN_FILES) return outcome
  return {
    ...outcome,
    async again() {
      const repeated: Part[] = []
      for (const part of parts) repeated.push(await repeatPart(project, part))
      return {
        ...judge(joinRuns(repeated.map(({ run }) => run))),
        failures: repeated.flatMap(explain),
        unsteady: outcome.failures,
      }
    },
  }
}

function listParts(project: string, selection: Selection | undefined, shards: number): Omit<Part, 'run'>[] {
  const chosen = selectFiles(selection)
  if (shards === 1) return [{ name: project, chosen }]
  const numbers = Array.from({ length: shards }, (_, index) => index + 1)
  return numbers.map((number) => ({
    name: `${project}-${number}`,
    chosen: [...chosen, `--shard=${number}/${shards}`],
  }))
}

function selectFiles(selection: Selection | undefined): string[] {
  if (selection === 'timed') return [timedFiles]
  return selection === 'untimed' ? ['--exclude', `**/*${timedFiles}`] : []
}

async function repeatPart(project: string, part: Part): Promise<Part> {
  const failed = listFailedFiles(part.run)
  if (isLost(part.run)) {
    console.log(`\nOnce more, alone: all of ${part.name}`)
    return runPart(project, part)
  }
  if (failed.length === 0) return part
  console.log(`\nOnce more, alone: ${failed.join(', ')}`)
  const { run } = await runPart(project, { ...part, chosen: failed })
  return { ...part, run: mergeRuns(part.run, run) }
}

function judge({ report, exitCode }: Run): Pick<Outcome, 'passed' | 'failed'> {
  return countTests(report, exitCode)
}

/** What failed in a part, and of a part that was lost, what is known of that. */
function explain({ name, run }: Part): string[] {
  const failures = listFailures(run.report)
  if (!isLost(run)) return failures
  const why = run.complaints?.map((complaint) => complaint.split('\n')[0]).join('; ')
  return [...failures, `${name} was lost (exit code ${run.exitCode}): ${why || 'it left no reason'}`]
}

/** @param part its files, or Vitest's own options that choose them, and the name of what Vitest writes */
async function runPart(project: string, part: Omit<Part, 'run'>): Promise<Part> {
  const { name, chosen } = part
  const path = cached(`${name}.json`)
  const strayPath = cached(`${name}.strays.json`)
  for (const old of [path, strayPath]) await rm(old, { force: true })
  await mkdir(dirname(path), { recursive: true })
  const exitCode = await runCommand(
    'vitest',
    [
      'run',
      ...chosen,
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--reporter=${fileURLToPath(new URL('writeStrays.ts', import.meta.url))}`,
      `--outputFile.json=${path}`,
    ],
    { env: { [strayReportVariable]: strayPath } },
  )
  return { ...part, run: addStrays({ report: await readJson(path), exitCode }, await readJson(strayPath)) }
}

function cached(name: string): string {
  return fileURLToPath(new URL(`../../.cache/test/${name}`, import.meta.url))
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
