import { clearanceOutcomes, type Regime, type Route, severityRoutes } from './routes.ts'

/** The routes a regime has: where severity is enough to decide, after a report, and those that can be appealed. */
export type Routes = {
  readonly severity: readonly Route[]
  readonly clearance: readonly Route[]
  readonly appealable: readonly Route[]
}

export type RouteBook = Readonly<Record<Regime, Routes>>

/** The routes of the regulations, which no policy can change. Appeal lies against a withdrawal only (r26). */
const officerRoutes: Routes = { severity: severityRoutes, clearance: clearanceOutcomes, appealable: ['WITHDRAW'] }

/** The law's routes for officers beside the local ones of the policy. */
export const routeBook = (local: Routes): RouteBook => ({ officer: officerRoutes, local })
