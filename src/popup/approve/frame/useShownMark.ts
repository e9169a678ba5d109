import { useEffect } from 'react'

/** Marks the document with the approval that it shows: whoever drives the window from outside, as a test, can't tell otherwise. */
export function useShownMark(approvalId: string): void {
  useEffect(() => {
    const { dataset } = document.body
    dataset.approval = approvalId
    return () => {
      delete dataset.approval
    }
  }, [approvalId])
}
