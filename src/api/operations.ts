import type { Operation } from './operation.ts'
import { agreeAuditExport } from './operations/agreeAuditExport.ts'
import { agreePacket } from './operations/agreePacket.ts'
import { agreeThresholds } from './operations/agreeThresholds.ts'
import { agreeWithholding } from './operations/agreeWithholding.ts'
import { answerFlag } from './operations/answerFlag.ts'
import { assignFlag } from './operations/assignFlag.ts'
import { cancelRun } from './operations/cancelRun.ts'
import { correctFlag } from './operations/correctFlag.ts'
import { countQueue } from './operations/countQueue.ts'
import { decideMatter } from './operations/decideMatter.ts'
import { dismissFlags } from './operations/dismissFlags.ts'
import { endWithholding } from './operations/endWithholding.ts'
import { eraseSubject } from './operations/eraseSubject.ts'
import { escalateFlag } from './operations/escalateFlag.ts'
import { exportAudit } from './operations/exportAudit.ts'
import { listAuditExports } from './operations/listAuditExports.ts'
import { listChallenges } from './operations/listChallenges.ts'
import { listDecisions } from './operations/listDecisions.ts'
import { listDue } from './operations/listDue.ts'
import { listMatters } from './operations/listMatters.ts'
import { listNotes } from './operations/listNotes.ts'
import { listNotices } from './operations/listNotices.ts'
import { listQueue } from './operations/listQueue.ts'
import { listReviewers } from './operations/listReviewers.ts'
import { listRuns } from './operations/listRuns.ts'
import { lodgeReview } from './operations/lodgeReview.ts'
import { listWelfare } from './operations/listWelfare.ts'
import { noteFlag } from './operations/noteFlag.ts'
import { notifySubject } from './operations/notifySubject.ts'
import { openFlag } from './operations/openFlag.ts'
import { placeHold } from './operations/placeHold.ts'
import { proposeAuditExport } from './operations/proposeAuditExport.ts'
import { proposePacket } from './operations/proposePacket.ts'
import { proposeThresholds } from './operations/proposeThresholds.ts'
import { proposeWithholding } from './operations/proposeWithholding.ts'
import { readCase } from './operations/readCase.ts'
import { readPacket } from './operations/readPacket.ts'
import { readReport } from './operations/readReport.ts'
import { readRunReport } from './operations/readRunReport.ts'
import { readThresholds } from './operations/readThresholds.ts'
import { receiveNotice } from './operations/receiveNotice.ts'
import { releaseFlag } from './operations/releaseFlag.ts'
import { releaseHold } from './operations/releaseHold.ts'
import { releasePacket } from './operations/releasePacket.ts'
import { releaseRun } from './operations/releaseRun.ts'
import { reopenFlag } from './operations/reopenFlag.ts'
import { replayFlag } from './operations/replayFlag.ts'
import { secondAnswer } from './operations/secondAnswer.ts'
import { secondDecision } from './operations/secondDecision.ts'
import { setReviewer } from './operations/setReviewer.ts'
import { snoozeFlag } from './operations/snoozeFlag.ts'
import { stepChallenge } from './operations/stepChallenge.ts'
import { takeNext } from './operations/takeNext.ts'
import { tieReviewer } from './operations/tieReviewer.ts'
import { undoLink } from './operations/undoLink.ts'
import { verifyAudit } from './operations/verifyAudit.ts'

/** Everything that can be asked of the program, in the order the document lists it. */
export const operations = [
  listQueue,
  countQueue,
  takeNext,
  assignFlag,
  openFlag,
  answerFlag,
  secondAnswer,
  reopenFlag,
  undoLink,
  correctFlag,
  replayFlag,
  dismissFlags,
  releaseFlag,
  snoozeFlag,
  escalateFlag,
  noteFlag,
  readCase,
  listDecisions,
  listNotes,
  listWelfare,
  listMatters,
  decideMatter,
  secondDecision,
  notifySubject,
  lodgeReview,
  listChallenges,
  stepChallenge,
  listNotices,
  receiveNotice,
  proposeWithholding,
  agreeWithholding,
  endWithholding,
  readPacket,
  proposePacket,
  agreePacket,
  releasePacket,
  listDue,
  placeHold,
  releaseHold,
  eraseSubject,
  listReviewers,
  setReviewer,
  tieReviewer,
  verifyAudit,
  listAuditExports,
  proposeAuditExport,
  agreeAuditExport,
  exportAudit,
  readThresholds,
  proposeThresholds,
  agreeThresholds,
  listRuns,
  readRunReport,
  releaseRun,
  cancelRun,
  readReport,
] as unknown as readonly Operation[]
