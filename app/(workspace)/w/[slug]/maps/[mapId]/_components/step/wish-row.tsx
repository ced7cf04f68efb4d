"use client";
/** One micro-moment: its words, written with everybody, the channel it turns to, and its place among the others. */
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import Trash from "lucide-react/icons/trash-2";
import { useMemo } from "react";
import { LiveField } from "@/components/journey/live-field";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import type { MicroMoment } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { takeBack } from "../history-actions";
import { runAlone } from "../run-commands";
import { liveWishOf } from "./live-wish";
import { deleteWish, nudgeWish } from "./wish-actions";

export function WishRow({ moment, list, index }: { moment: MicroMoment; list: readonly MicroMoment[]; index: number }) {
  const kit = useBoardKit();
  const { core } = kit;
  const { id, stepId } = moment;
  const live = useMemo(() => liveWishOf(core, stepId, id), [core, stepId, id]);
  const name = `Micro-moment ${index + 1}`;
  const channels = kit.data.channels.map(({ key, name: label }) => ({ value: key, label }));
  const known = moment.channel === undefined || channels.some(({ value }) => value === moment.channel);
  return (
    <li className="border-t border-line py-2 first:border-0">
      <LiveField
        live={live} label={name} placeholder="I want to…" oneThought className="voice" onLeave={() => kit.session.stopCapturing()}
        onDone={(field) => field.closest<HTMLElement>("[data-region=panel]")?.focus()}
        onUndo={() => takeBack(kit, "undo")} onRedo={() => takeBack(kit, "redo")}
      />
      <div className="mt-1 flex items-center gap-0.5">
        <Select
          label={`Channel of ${name.toLowerCase()}`} value={moment.channel ?? ""} quiet className="-ml-2.5 min-w-0 flex-1"
          onChange={(channel) => runAlone(kit, { type: "setMicroMoment", id, channel: channel === "" ? null : channel })}
          options={[{ value: "", label: "No channel" }, ...channels, ...(known ? [] : [{ value: moment.channel ?? "", label: moment.channel ?? "" }])]}
        />
        <IconButton label={`Move ${name.toLowerCase()} up`} size="sm" disabled={index === 0} onClick={() => nudgeWish(kit, list, id, -1)}><ArrowUp size={14} aria-hidden /></IconButton>
        <IconButton label={`Move ${name.toLowerCase()} down`} size="sm" disabled={index === list.length - 1} onClick={() => nudgeWish(kit, list, id, 1)}><ArrowDown size={14} aria-hidden /></IconButton>
        <IconButton label={`Delete ${name.toLowerCase()}`} size="sm" onClick={() => deleteWish(kit, moment)}><Trash size={14} aria-hidden /></IconButton>
      </div>
    </li>
  );
}
