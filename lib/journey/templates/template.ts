/** What a template is: columns and rows to start from, in plain data. */
import type { LaneType, MomentCode } from "../model";

export interface TemplateStep { readonly title: string; readonly moment?: MomentCode }
export interface TemplateStage { readonly title: string; readonly goal?: string; readonly steps: readonly TemplateStep[] }
export interface TemplateLane { readonly type: LaneType; readonly title: string; readonly subtitle?: string }
export interface Template { readonly stages: readonly TemplateStage[]; readonly lanes: readonly TemplateLane[] }
