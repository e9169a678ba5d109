import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import classes from './PrintSheet.module.css'

type PrintSheetProps = {
  readonly children: ReactNode
  /** The print dialog was closed, whether paper came out or not. */
  readonly onPrinted: () => void
}

/**
 * What goes on paper, and only there: on the screen it is not drawn at all. It asks the browser to print as soon as it is
 * on the page, and what it holds leaves the page with it. No file and no address of it comes to be.
 */
export function PrintSheet({ children, onPrinted }: PrintSheetProps) {
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted)
    // The page must have been laid out with the sheet in it.
    const frame = requestAnimationFrame(() => window.print())
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('afterprint', onPrinted)
    }
  }, [onPrinted])
  return createPortal(
    <div className={classes.sheet} data-print-sheet>
      {children}
    </div>,
    document.body,
  )
}
