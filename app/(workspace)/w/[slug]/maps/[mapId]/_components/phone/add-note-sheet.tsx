"use client";
/** A new note on the phone: what, where, and what kind. */
import { Dialog } from "@base-ui/react/dialog";
import ChevronDown from "lucide-react/icons/chevron-down";
import CloudOff from "lucide-react/icons/cloud-off";
import CloudRain from "lucide-react/icons/cloud-rain";
import Compass from "lucide-react/icons/compass";
import Lightbulb from "lucide-react/icons/lightbulb";
import Quote from "lucide-react/icons/quote";
import Route from "lucide-react/icons/route";
import StickyNote from "lucide-react/icons/sticky-note";
import { useRef, useState } from "react";
import { MAX_CARD_TEXT } from "@/components/journey/card-editor";
import { departmentStyle } from "@/components/ui/department-style";
import { DepartmentCode } from "@/components/ui/department-code";
import { showToast } from "@/components/ui/toast";
import { buttonClass } from "@/components/ui/button-class";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "../board-kit";
import { firstName } from "../people-index";
import { choosePosting, postingChoices } from "../posting-department";
import { runCommands } from "../run-commands";
import { readDraft, writeDraft } from "./note-draft";
import { cardTypeFor, laneForKind, NOTE_KINDS } from "./note-kinds";

const ICONS = [StickyNote, CloudRain, Lightbulb, Compass, Quote] as const;

export function AddNoteSheet({ stepId: from, onClose }: { stepId: string | null; onClose: () => void }) {
  const kit = useBoardKit();
  const stages = useReadableSelector(kit.session.map, (map) => map.stages);
  const status = useReadable(kit.session.status);
  const department = kit.people.department(useReadable(kit.posting) ?? undefined);
  const steps = stages.flatMap((stage) => stage.steps.map((step) => ({ id: step.id, label: `${stage.title}, ${step.title}` })));
  const draft = { userId: kit.data.me.id, mapId: kit.data.map.id };
  const [text, setText] = useState(() => readDraft(draft));
  const [stepId, setStepId] = useState(from ?? steps[0]?.id ?? "");
  const [kindAt, setKindAt] = useState(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const choices = postingChoices(kit.data);
  const kind = NOTE_KINDS[kindAt] ?? NOTE_KINDS[0];
  const write = (words: string) => {
    setText(words);
    writeDraft(draft, words);
  };
  const handleAdd = () => {
    const map = kit.session.map.get();
    const laneId = kind ? laneForKind(map, kind) : null;
    if (!kind || laneId === null || text.trim() === "") return;
    const cardType = cardTypeFor(map, kind, laneId);
    kit.session.stopCapturing();
    const done = runCommands(kit, [{
      type: "addCard", stepId, laneId, text: text.trim(), ...(cardType ? { cardType } : {}),
      ...(department ? { departmentId: department.id } : {}),
    }]);
    if (!done) return;
    kit.session.stopCapturing();
    write("");
    onClose();
    showToast(status.kind === "offline" ? "Kept on this phone" : "Note added");
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="phone-scrim" />
        <Dialog.Popup className="phone-sheet" initialFocus={area}>
          <span className="phone-grab" aria-hidden />
          <div className="mb-2.5 flex items-center gap-2">
            <Dialog.Title className="flex-1 text-lead font-semibold">New note</Dialog.Title>
            {department && <DepartmentCode code={department.code} colour={department.colour} />}
            {choices.length === 0
              ? <span className="text-ink-2">{firstName(kit.data.me.name)}{department && `, ${department.name}`}</span>
              : (
                <select
                  aria-label="Posting as" value={department?.id ?? ""} className="min-h-11 rounded-sm bg-surface text-ink-2"
                  onChange={(event) => choosePosting(kit.posting, kit.data, event.target.value === "" ? null : event.target.value)}
                >
                  <option value="">{firstName(kit.data.me.name)}, no department</option>
                  {choices.map(({ id, name }) => <option key={id} value={id}>{firstName(kit.data.me.name)}, {name}</option>)}
                </select>
              )}
          </div>
          <div className="phone-text" style={department ? departmentStyle(department.colour) : undefined}>
            <span className="map-card-editor" data-value={text}>
              <textarea
                ref={area} aria-label="Words of the note" value={text} maxLength={MAX_CARD_TEXT} rows={3} autoCapitalize="sentences"
                onChange={(event) => write(event.target.value)}
              />
            </span>
          </div>
          <label className="phone-label block" htmlFor="note-where">Where</label>
          <span className="relative block">
            <select
              id="note-where" value={stepId} onChange={(event) => setStepId(event.target.value)}
              className="h-11.5 w-full appearance-none rounded-[10px] bg-surface pr-9 pl-9.5 text-lead shadow-[inset_0_0_0_1px_var(--line-3)]"
            >{steps.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}</select>
            <Route size={16} strokeWidth={1.75} aria-hidden className="pointer-events-none absolute top-[15px] left-3 text-ink-3" />
            <ChevronDown size={16} aria-hidden className="pointer-events-none absolute top-3.5 right-3 text-ink-3" />
          </span>
          <fieldset>
            <legend className="phone-label">What is it?</legend>
            <div className="phone-kinds">
              {NOTE_KINDS.map(({ label }, index) => {
                const Icon = ICONS[index] ?? StickyNote;
                return (
                  <label key={label} className="phone-kind">
                    <input type="radio" name="note-kind" checked={index === kindAt} onChange={() => setKindAt(index)} />
                    <Icon size={18} strokeWidth={1.75} aria-hidden />{label}
                  </label>
                );
              })}
            </div>
          </fieldset>
          {status.kind === "offline" && (
            <p className="mt-4 flex gap-2.5 rounded-[10px] bg-warn-soft px-3 py-2.5 text-ui text-warn">
              <CloudOff size={17} aria-hidden className="mt-px" />You’re offline. We’ll keep this note on your phone and add it to the map when you’re back.
            </p>
          )}
          <div className="mt-4 flex gap-2.5">
            <Dialog.Close className={`${buttonClass("secondary", "lg")} h-12`}>Cancel</Dialog.Close>
            <button type="button" className={`${buttonClass("primary", "lg")} h-12 flex-1 text-[15px] font-semibold`} disabled={text.trim() === ""} onClick={handleAdd}>Add note</button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
