import { createRoot } from 'react-dom/client'
import { Warnings } from '../../src/popup/approve/frame/Warnings.tsx'
import type { Warning } from '../../src/protocol/explanation.ts'
import '../../src/popup/ui/style/tokens.css'
import '../../src/popup/ui/style/base.css'

const { warnings } = window as unknown as { warnings: readonly Warning[] }
const root = document.querySelector('main')
if (root) {
  createRoot(root).render(
    warnings.map((warning) => (
      <section key={warning.risk} aria-label={warning.risk}>
        <Warnings warnings={[warning]} acknowledged={false} onAcknowledge={() => {}} />
      </section>
    )),
  )
}
