import { lookRulesOf } from '../look/lookKeys.ts'
import type { Model } from '../model/model.ts'
import { outlinePlanOf } from '../outline/plan.ts'
import type { CellLayout } from '../pack/cells.ts'
import { fitsKernel } from './kernelColumns.ts'

/** Names in a model's tables at most: of each word known there is a line of 64 bytes. */
const mostNames = 500_000

const nameCount = ({ frequencies: { forename, surname }, nameGroups }: Model): number =>
  forename.values.size + surname.values.size + nameGroups.size

/** Whether the compiled kernel can look at rows of that layout for a model: it has the kinds of key a look has. */
export const canUseKernel = (model: Model, layout: CellLayout, columns: number): boolean =>
  lookRulesOf(model.keys) !== undefined &&
  nameCount(model) <= mostNames &&
  fitsKernel(layout, outlinePlanOf(model), columns)
