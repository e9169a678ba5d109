import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from '../actions/IconButton.tsx'
import { Icon } from '../pictures/Icon.tsx'
import classes from './Sheet.module.css'

type SheetProps = {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  /** Whether its first field has the focus as it opens, rather than the button that closes it. */
  readonly startsAtField?: boolean
  readonly children: ReactNode
}

/** A sheet over the screen, by the browser's own modal dialog: it holds the focus, Escape closes it, what is chosen is in sight. */
export function Sheet({ title, open, onClose, startsAtField = false, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (open && !element?.open) {
      element?.showModal()
      element?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' })
      if (startsAtField) element?.querySelector('input')?.focus()
    }
    if (!open && element?.open) element.close()
  }, [open, startsAtField])
  function closeFromOutside(event: MouseEvent) {
    if (event.target === event.currentTarget) onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what a click beside the sheet does
    <dialog
      ref={dialog}
      className={classes.sheet}
      aria-labelledby={id}
      onClose={onClose}
      onClick={closeFromOutside}
    >
      {open && (
        <div className={classes.inside}>
          <div className={classes.header}>
            <h2 className={classes.title} id={id}>
              {title}
            </h2>
            <IconButton label="Close" onClick={onClose}>
              <Icon name="close" />
            </IconButton>
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
