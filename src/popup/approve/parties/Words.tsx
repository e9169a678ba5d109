import { Fragment } from 'react'
import classes from './Words.module.css'

/** A sentence in which no shortened address is torn apart at the end of a line. */
export function Words({ text }: { readonly text: string }) {
  return splitAddresses(text).map(({ start, part, isAddress }) =>
    isAddress ? (
      <span key={start} className={classes.address}>
        {part}
      </span>
    ) : (
      <Fragment key={start}>{part}</Fragment>
    ),
  )
}

function splitAddresses(text: string): { start: number; part: string; isAddress: boolean }[] {
  let start = 0
  return text.split(/(0x[0-9a-fA-F]{4}…[0-9a-fA-F]{4})/).map((part, place) => {
    const piece = { start, part, isAddress: place % 2 === 1 }
    start += part.length
    return piece
  })
}
