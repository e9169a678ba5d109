import type { TypedDataListRule } from '../typedDataListFacts.ts'

/** Two values of no fixed length side by side: where one ends and the next begins is not signed. */
export const runTogether: TypedDataListRule = {
  id: 'values-run-together',
  level: 'danger',
  applies: ({ list }) => {
    const index = list.findIndex(({ type }, at) => isOpenEnded(type) && isOpenEnded(list[at + 1]?.type ?? ''))
    if (index < 0) return undefined
    const [one, other] = list.slice(index)

    return {
      title: 'Two of its values run together',
      sentence: `Where “${one?.name.slice(0, 60)}” ends and “${other?.name.slice(0, 60)}” begins is not signed. The same signature is good for values that are cut elsewhere.`,
      evidence: `Values ${index + 1} and ${index + 2} of ${list.length}: ${one?.type}, ${other?.type}`,
    }
  },
}

function isOpenEnded(type: string): boolean {
  return type === 'string' || type === 'bytes' || type.endsWith('[]')
}
