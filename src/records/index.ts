export * from './declaredAssociation.ts'
export * from './disposal.ts'
export * from './intelligence.ts'
export * from './misconduct.ts'
export * from './nominal.ts'
export * from './person.ts'
export * from './provenance.ts'
export * from './sourceRecord.ts'
export * from './workforce.ts'

export { cleanText, type CleanText, type TextHazard } from './text/cleanText.ts'
export { compact, isCompactAt } from './text/compact.ts'
export { isPlaceholderText, placeholderWords } from './text/placeholderText.ts'
export { singleLine } from './text/singleLine.ts'

export { normaliseAsn } from './identifiers/asn.ts'
export { isPlainAsn, plainAsnStretches } from './identifiers/plainAsn.ts'
export { normaliseCourtCaseReference } from './identifiers/courtCaseReference.ts'
export { normaliseCroNumber } from './identifiers/croNumber.ts'
export { normaliseDriverNumber } from './identifiers/driverNumber.ts'
export { normaliseNino } from './identifiers/nino.ts'
export { normalisePassportNumber } from './identifiers/passportNumber.ts'
export { normalisePncId } from './identifiers/pncId.ts'
export { normaliseStaffNumber } from './identifiers/staffNumber.ts'

export type { DataOrigin } from './contact/dataOrigin.ts'
export { normaliseEmail } from './contact/email.ts'
export { outcode } from './contact/outcode.ts'
export { isDramaNumber } from './contact/dramaNumber.ts'
export { isKeyboardRun } from './contact/keyboardRun.ts'
export { normalisePhone } from './contact/phone.ts'
export { normalisePostcode } from './contact/postcode.ts'
export { normaliseVehicle } from './contact/vehicle.ts'

export { addDays, addMonths } from './dates/addToDate.ts'
export { normaliseDate } from './dates/date.ts'
export { type BirthDateContext, normaliseDateOfBirth, placeholderDates } from './dates/dateOfBirth.ts'
export { isIsoDate, isIsoDateAt, yearAt } from './dates/isoDate.ts'
export {
  isForceCodeAt,
  isPlainCourtCaseReference,
  isPlainCroNumber,
  isPlainDriverNumber,
  isPlainNino,
  isPlainPassportNumber,
  isPlainStaffNumber,
  isWrongCroNumber,
  plainPncId,
  wrongPncId,
} from './plain/plainNumbers.ts'
export { isPlainDate, plainBirthDate, weakBirthDate } from './plain/plainDates.ts'
export { isPlainEmail, isPlainVehicle, plainInward, readPlainPhone } from './plain/plainContacts.ts'
export {
  clearPlainPerson,
  createPlainPerson,
  type PlainPeople,
  type PlainPerson,
  noteRange,
  type PlainValueKind,
  plainValueKinds,
  type Ranges,
  weakValue,
} from './plain/plainPerson.ts'
export { type MatchBytes, shapeOf } from './plain/shape.ts'
export { parseDate } from './dates/parseDate.ts'
export { yearsBetween } from './dates/yearsBetween.ts'

export { isPlainName, isPlainNameAt } from './names/plainName.ts'
export { cleanName } from './names/cleanName.ts'
export { nameTokens } from './names/nameTokens.ts'
export { parsePlaceholderNames, type PlaceholderNames } from './names/placeholderNames.ts'
export { splitFullName } from './names/splitFullName.ts'

export { adjudications, parseAdjudication } from './codes/adjudication.ts'
export {
  allegationCategories,
  type AllegationScheme,
  allegationSchemes,
  parseAllegationCategory,
  parseAllegationScheme,
} from './codes/allegationScheme.ts'
export { type CodeEntry, type CodeList, codeParser } from './codes/codeList.ts'
export { dutyStatuses, parseDutyStatus } from './codes/dutyStatus.ts'
export { parseForceCode } from './codes/forceCode.ts'
export { gradesByScheme, gradingSchemes, parseGrade, parseGradingScheme } from './codes/gradingScheme.ts'
export { liveStatuses, parseLiveStatus } from './codes/liveStatus.ts'
export { highestMarking, markings, parseMarking } from './codes/marking.ts'
export { misconductSeverities, parseMisconductSeverity } from './codes/misconductSeverity.ts'
export { misconductSources, parseMisconductSource } from './codes/misconductSource.ts'
export {
  parseCjsOffenceCode,
  parseHomeOfficeCode,
  parseNpccOffenceCode,
  type Participation,
  participationOf,
} from './codes/offenceCode.ts'
export { parsePersonRole, personRoles } from './codes/personRole.ts'
export { parsePlea, pleas } from './codes/plea.ts'
export { parseSex, sexes } from './codes/sex.ts'
export { parseStandard, type Standard, standards } from './codes/standard.ts'
export { parseSubjectRole, subjectRoles } from './codes/subjectRole.ts'
export { parseVettingLevel, residencyYears, vettingLevels } from './codes/vettingLevel.ts'
export { parseWorkforceClass, workforceClasses } from './codes/workforceClass.ts'

export { parseTable } from './reference/parseTable.ts'
export { type NameGroup, parseNameGroups } from './reference/parseNameGroups.ts'
