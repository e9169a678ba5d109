import { Fragment } from 'react'
import { checksumAddress } from '../../ui/format/checksumAddress.ts'
import classes from './Words.module.css'

/**
 * A sentence in which neither a shortened address nor a percentage is torn apart at the end of a line, and whole addresses
 * bear their checksum, as everywhere else.
 */
export function Words({ text }: { readonly text: string }) {
  return splitWhole(withChecksums(text)).map(({ start, part, isWhole }) =>
    isWhole ? (
      <span key={start} className={classes.whole}>
        {part}
      </span>
    ) : (
      <Fragment key={start}>{part}</Fragment>
    ),
  )
}

function withChecksums(text: string): string {
  return text.replace(/\b0x[0-9a-fA-F]{40}\b/g, checksumAddress)
}

function splitWhole(text: string): { start: number; part: string; isWhole: boolean }[] {
  let start = 0
  const pieces = text.split(/(0x[0-9a-fA-F]{4}…[0-9a-fA-F]{4}|\d+ %)/).map((part, place) => {
    const piece = { start, part, isWhole: place % 2 === 1 }
    start += part.length
    return piece
  })
  // An empty one begins where the next does, and React takes two of one key for the same.
  return pieces.filter(({ part }) => part !== '')
}
