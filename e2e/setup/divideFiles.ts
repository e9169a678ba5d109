import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What a file takes on two processors, in seconds, where it is much more than the usual. Near enough is good enough. */
const longFiles: Readonly<Record<string, number>> = {
  'both/libraries.test.ts': 270,
  'both/warnings.test.ts': 210,
  'both/canary.test.ts': 150,
  'both/workerDeath.test.ts': 120,
  'both/rooms.test.ts': 105,
  'chromium/memory.test.ts': 105,
  'both/beyondRooms.test.ts': 100,
  'both/recover.test.ts': 85,
  'both/swap.test.ts': 80,
  'both/chainTrouble.test.ts': 70,
  'both/walletSwap.test.ts': 60,
  'both/leak.test.ts': 60,
  'both/conformance.test.ts': 60,
  'both/leakedAccounts.test.ts': 55,
  'both/tamperedPages.test.ts': 50,
  'both/lend.test.ts': 50,
}
const usual = 25

/** @returns the part with this number, from 1, of so many that take about as long as each other; together they are all files */
export function divideFiles(
  paths: readonly string[],
  { index, count }: { index: number; count: number },
): string[] {
  const parts = Array.from({ length: count }, () => ({ seconds: 0, paths: [] as string[] }))
  const ordered = paths.toSorted((a, b) => guessSeconds(b) - guessSeconds(a) || (a < b ? -1 : 1))
  for (const path of ordered) {
    const shortest = parts.reduce((least, part) => (part.seconds < least.seconds ? part : least))
    shortest.seconds += guessSeconds(path)
    shortest.paths.push(path)
  }
  return parts[index - 1]?.paths ?? []
}

function guessSeconds(path: string): number {
  return longFiles[path.split(/(?:^|\/)e2e\//).at(-1) ?? ''] ?? usual
}

/** Vitest divides files by chance (`--shard`), and then one browser works while the other has nothing left to do. */
export class EvenSequencer extends BaseSequencer {
  override async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { shard } = this.ctx.config
    if (!shard) return files
    const mine = new Set(
      divideFiles(
        files.map(({ moduleId }) => moduleId),
        shard,
      ),
    )
    return files.filter(({ moduleId }) => mine.has(moduleId))
  }
}
