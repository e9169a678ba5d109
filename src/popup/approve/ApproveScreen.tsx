import { useState } from 'react'
import type { Approval } from '../../protocol/approval.ts'
import type { PathParams } from '../router/matchPath.ts'
import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useView } from '../wallet/walletStore.ts'
import { ApprovalView } from './ApprovalView.tsx'
import type { ApprovalPlace, QueuePlace } from './frame/approvalPlace.ts'
import { useCloseAfterLast } from './frame/useCloseAfterLast.ts'
import { useGoneApproval } from './frame/useGoneApproval.ts'
import { useHeldApproval } from './frame/useHeldApproval.ts'
import { OwnApproval } from './OwnApproval.tsx'
import { nameRequester } from './parties/nameRequester.ts'
import { type PickedApproval, pickApproval } from './queue/pickApproval.ts'

/** Shows what waits for an answer: the review that the person left open, where the path names it, or what sites ask. */
export function ApproveScreen({ params }: { readonly params: PathParams }) {
  const named = useView(({ approvals }) => approvals.find(({ id }) => id === params.id))
  const [isOwn] = useState(named?.requester.type === 'wallet')
  return isOwn && params.id ? <LeftReview approvalId={params.id} /> : <SiteRequests params={params} />
}

function LeftReview({ approvalId }: { readonly approvalId: string }) {
  const [home] = useState(() => () => navigate('/'))
  return (
    <OwnApproval
      approvalId={approvalId}
      nothing="Nothing was sent."
      onBack={home}
      onApproved={(hash) => navigate(hash === undefined ? `/sequences/${approvalId}` : '/activity')}
    />
  )
}

/**
 * Shows what sites wait for, the oldest first, or the one named in the path. When one is decided the next takes its
 * place; after the last the window closes.
 */
function SiteRequests({ params }: { readonly params: PathParams }) {
  const approvals = useView((view) => view.approvals)
  // One that the person turned to, until it is decided.
  const [wanted, setWanted] = useState(params.id)
  const picked = pickApproval(approvals, wanted)
  const { shown, failure, forgetFailure, hold, release } = useHeldApproval(picked?.approval)
  const { gone, setRead, isInstead } = useGoneApproval(shown)
  useCloseAfterLast(shown !== undefined || failure !== undefined || gone !== undefined)

  if (failure !== undefined) {
    const forget = () => {
      forgetFailure()
      setRead()
    }
    return <Failed sentence={failure} onContinue={forget} />
  }
  if (gone) return <PageGone approval={gone} onContinue={setRead} />
  if (!shown) return <NothingWaits />
  const place: ApprovalPlace = {
    queue: picked && toQueuePlace(picked, setWanted),
    remark: isInstead
      ? 'This takes the place of what was asked before: that page left or was reloaded.'
      : undefined,
    onDeciding: hold,
    onSettled: (outcome) => release(shown, outcome),
  }
  return <ApprovalView key={shown.id} approval={shown} place={place} />
}

/** What the person started in the wallet itself stands in no queue. */
function toQueuePlace(
  { position, ids }: PickedApproval,
  show: (id: string | undefined) => void,
): QueuePlace | undefined {
  return position > 0 ? { position, count: ids.length, onGo: (place) => show(ids[place - 1]) } : undefined
}

function Failed({ sentence, onContinue }: { readonly sentence: string; readonly onContinue: () => void }) {
  return (
    <Screen title="This did not work" footer={<Button onClick={onContinue}>Continue</Button>}>
      <p role="alert">{sentence}</p>
    </Screen>
  )
}

function PageGone({
  approval,
  onContinue,
}: {
  readonly approval: Approval
  readonly onContinue: () => void
}) {
  return (
    <Screen title="The page is gone" footer={<Button onClick={onContinue}>Continue</Button>}>
      <p role="alert">
        The page of {nameRequester(approval.requester)} that asked was closed or left. What it asked for is
        rejected, and nothing was signed.
      </p>
    </Screen>
  )
}

function NothingWaits() {
  return (
    <Screen title="Requests">
      <EmptyState title="Nothing waits for you">
        <p>A request that you have answered, or that the site took back, does not come up again.</p>
        <Button variant="secondary" onClick={() => window.close()}>
          Close
        </Button>
      </EmptyState>
    </Screen>
  )
}
