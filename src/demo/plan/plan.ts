import type { NominalScenario, ReportScenario } from './scenarios.ts'
import type { PlannedCase } from './misconductPlan.ts'

/** A nominal record planted on purpose. `fact` groups the records that state one and the same tie. */
export type PlantedNominal = {
  readonly member: number
  readonly scenario: NominalScenario
  readonly fact: string
  /** Tells apart several records of one scenario about one member; the person is another for each, save for self links. */
  readonly serial: number
  /** The nominal whose PNC ID this record bears: its own, or the first record of the same person. */
  readonly pncOwner: number
  /** The declared association that names the person, for declared ones; else -1. */
  readonly declaration: number
}

export type PlantedReport = { readonly member: number; readonly scenario: ReportScenario; readonly fact: string }

/** A declared association whose person is on record as a nominal. */
export type PlantedDeclaration = { readonly member: number; readonly fact: string }

/** Everything decided before a row is written: small, since few records concern the workforce. */
export type Plan = {
  readonly nominals: ReadonlyMap<number, PlantedNominal>
  readonly reports: ReadonlyMap<number, PlantedReport>
  /** By index of the declared association. */
  readonly declarations: ReadonlyMap<number, PlantedDeclaration>
  /** Members who share a household with a planted nominal, and as what. */
  readonly households: ReadonlyMap<number, PlantedNominal>
  readonly cases: readonly PlannedCase[]
  /**
   * Members whom a report of the first night names as suspect: some of their misconduct cases are about the same incident.
   * Reports of later nights are left out, or old cases would change with them.
   */
  readonly suspectReports: ReadonlyMap<number, number>
}
