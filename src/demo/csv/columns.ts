import type { RecordKind } from '../../records/sourceRecord.ts'

/** Canonical header of each kind of extract, in order (docs/formats.md). */
export const columns = {
  workforce:
    'force number class title forenames surname former_names known_as date_of_birth sex nino driver_number passport_number address town postcode address_from previous_addresses phones emails vehicles household rank post command line_manager service duty_status clearance_level clearance_granted clearance_expiry checks_done conditions marking',
  nominals:
    'nominal_id pnc_id cro_number forenames surname aliases nicknames date_of_birth other_dates_of_birth sex birthplace nationality description occupation warning_signals nino passport_number driver_number address town postcode address_from previous_addresses phones emails vehicles associates marking review_date',
  disposals:
    'disposal_id nominal_id court case_reference asn offence_sequence cjs_offence_code npcc_offence_code home_office_code offence_title qualifiers plea adjudication offence_start offence_end conviction_date result_code result_text duration amount tic_count live_status appeal marking',
  reports:
    'report_id scheme source_grade information_grade handling handling_conditions marking basis event_date report_date category text organisations incident review_date',
  'report-persons':
    'report_person_id report_id roles forenames surname aliases nicknames date_of_birth approximate_age sex address town postcode phones vehicles pnc_id occupation marking handling',
  misconduct:
    'case_id force subject_role subject_force subject_number forenames surname date_of_birth sex allegations standards severity status incident_date received_date notice_date decision_date finding action restriction_from restriction_to source criminal_case incident marking',
  associations:
    'association_id force number relationship forenames surname aliases date_of_birth sex address town postcode phones vehicles place declared_on declared_to advice conditions review_date',
} as const satisfies Record<RecordKind, string>

export const headerOf = (kind: RecordKind): readonly string[] => columns[kind].split(' ')
