/** Appliers of the commands on emotion points. A point holds no words, so clearing one removes it. */
import type { EmotionPoint } from "../model";
import { departmentEmotionKey, teamEmotionKey } from "../model";
import { idFromText } from "../ids";
import { compact, readFeeling } from "../stored-values";
import { refused } from "./context";
import type { MapDraft } from "./draft";
import type { CommandOf } from "./schema";
import { requireStep } from "./step-commands";

export type EmotionCommand = CommandOf<"setEmotion" | "clearEmotion">;

export const emotionKeyOf = (command: EmotionCommand): string => (command.departmentId === undefined
  ? teamEmotionKey(command.stepId) : departmentEmotionKey(command.stepId, command.departmentId));

/** @returns the id of the point when it is new, else null */
export function applyEmotionCommand(draft: MapDraft, command: EmotionCommand): string | null {
  requireStep(draft, command.stepId);
  const key = emotionKeyOf(command);
  const before = draft.emotion(key);
  switch (command.type) {
    case "setEmotion": {
      const value = readFeeling(command.value);
      if (value === undefined) throw refused("A feeling is a number from −2 to 2.");
      const intended = command.intended ?? before?.intended;
      const point: EmotionPoint = compact({
        key, id: command.id ?? before?.id ?? idFromText(key), stepId: command.stepId,
        source: command.departmentId === undefined ? "team" as const : "department" as const,
        departmentId: command.departmentId, value, intended: intended ? true : undefined,
        derivedFromId: command.derivedFromId ?? before?.derivedFromId, fileId: command.fileId ?? before?.fileId,
        extra: command.extra ?? before?.extra,
      });
      draft.putEmotion(key, point);
      return before ? null : point.id;
    }
    case "clearEmotion":
      if (before) draft.putEmotion(key, null);
      return null;
  }
}
