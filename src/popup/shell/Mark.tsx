/** The wallet's mark: two lenses, one seen through the other. */
export function Mark() {
  return (
    <svg className="splash-mark" viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="19" cy="24" r="15" />
      <circle cx="29" cy="24" r="15" />
    </svg>
  )
}
