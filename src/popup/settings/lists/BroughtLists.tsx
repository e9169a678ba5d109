import type { ReactNode } from 'react'
import type { Lists } from '../../../protocol/lists.ts'
import { ListByAddress } from './ListByAddress.tsx'
import { ListCard } from './ListCard.tsx'
import { ListOfFile } from './ListOfFile.tsx'

type BroughtListsProps = {
  readonly lists: Lists
  /** What its entries are: “Names”. */
  readonly entries: string
  readonly bring: 'bringPhishingList' | 'bringDescriptors'
  readonly drop: 'dropPhishingList' | 'dropDescriptors'
  /** What a file of it is, and where people find it. */
  readonly children: ReactNode
  readonly onChanged: () => void
}

/** The list that came with the wallet, the one that was brought, and the ways to bring a newer one. */
export function BroughtLists({ lists, entries, bring, drop, children, onChanged }: BroughtListsProps) {
  const { shipped, brought } = lists
  return (
    <>
      {shipped && <ListCard title="Came with the wallet" list={shipped} entries={entries} />}
      {brought && (
        <ListCard
          title="You brought"
          list={brought}
          entries={entries}
          drop={{ by: drop, onDropped: onChanged }}
        />
      )}
      <ListOfFile by={bring} onBrought={onChanged}>
        {children}
      </ListOfFile>
      <ListByAddress by={bring} onBrought={onChanged} />
    </>
  )
}
