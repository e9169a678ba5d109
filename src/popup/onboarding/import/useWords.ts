import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useSecret } from '../../ui/secrets/useSecret.ts'
import { parsePhrase } from './parsePhrase.ts'

/** How many words a recovery phrase may have (BIP-39). */
export const wordCounts = [12, 15, 18, 21, 24] as const

/** The boxes of a phrase. The words stand in them and nowhere else. */
export type WordBoxes = {
  readonly count: number
  /** Another one after each change, so that what was found out about other words is dropped. */
  readonly revision: number
  /** @returns what stands in each box, in order */
  readonly read: () => string[]
  /** Takes what was typed into a box. Several words at once are a phrase that was pasted. */
  readonly write: (place: number, text: string) => void
  readonly setCount: (count: number) => void
  /** For the list around the boxes. */
  readonly list: RefObject<HTMLOListElement | null>
}

/** The words as they are entered, read from their boxes when they are needed. */
export function useWords(): WordBoxes {
  const list = useRef<HTMLOListElement>(null)
  const [count, setCount] = useState<number>(wordCounts[0])
  const [revision, setRevision] = useState(0)
  /** A phrase that waits until there are as many boxes as it has words. */
  const waiting = useSecret()
  const read = () => findBoxes(list.current).map((box) => box.value.trim().toLowerCase())
  useLayoutEffect(() => {
    const words = waiting.read().split(' ')
    if (words.length === count) fill(list.current, words)
    waiting.clear()
    setRevision((last) => last + 1)
  }, [count, waiting])

  return {
    count,
    revision,
    list,
    read,
    setCount,
    write(place, text) {
      const words = spread(read(), place, parsePhrase(text))
      if (words.length === count) {
        fill(list.current, words)
        setRevision((last) => last + 1)
        return
      }
      waiting.write(words.join(' '))
      setCount(words.length)
    },
  }
}

/** A whole phrase fills all boxes, however many it needs; a part of one fills those from its place on. */
function spread(words: readonly string[], place: number, entered: readonly string[]): readonly string[] {
  if (entered.length < 2) return words.with(place, entered[0] ?? '')
  if ((wordCounts as readonly number[]).includes(entered.length)) return entered
  return words.map((word, i) => entered[i - place] ?? word)
}

function fill(list: HTMLOListElement | null, words: readonly string[]): void {
  for (const [place, box] of findBoxes(list).entries()) box.value = words[place] ?? ''
}

function findBoxes(list: HTMLOListElement | null): HTMLInputElement[] {
  return [...(list?.querySelectorAll('input') ?? [])]
}
