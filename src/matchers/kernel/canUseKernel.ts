import { lookRulesOf } from '../look/lookKeys.ts'
import type { Model } from '../model/model.ts'
import { outlinePlanOf } from '../outline/plan.ts'
import type { CellLayout } from '../pack/cells.ts'
import { fitsKernel } from './kernelColumns.ts'

/** Whether the compiled kernel can look at rows of that layout for a model: it has the kinds of key a look has. */
export const canUseKernel = (model: Model, layout: CellLayout, columns: number): boolean =>
  lookRulesOf(model.keys) !== undefined && fitsKernel(layout, outlinePlanOf(model), columns)
