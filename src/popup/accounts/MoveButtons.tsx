import { IconButton } from '../ui/actions/IconButton.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'

type MoveButtonsProps = {
  readonly name: string
  readonly first: boolean
  readonly last: boolean
  readonly onMove: (by: -1 | 1) => void
}

/** Moves one of several up or down, by keyboard as well. At either end one of the two does nothing, and keeps the focus. */
export function MoveButtons({ name, first, last, onMove }: MoveButtonsProps) {
  if (first && last) return null
  return (
    <>
      <IconButton label={`Move ${name} up`} aria-disabled={first} onClick={() => !first && onMove(-1)}>
        <Icon name="up" small />
      </IconButton>
      <IconButton label={`Move ${name} down`} aria-disabled={last} onClick={() => !last && onMove(1)}>
        <Icon name="down" small />
      </IconButton>
    </>
  )
}
