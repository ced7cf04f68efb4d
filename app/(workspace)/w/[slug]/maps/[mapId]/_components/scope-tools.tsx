"use client";
/** The scope bar's tools, quiet: icons and what they count. They look at the whole map, so they are loaded after it. */
import MessagesSquare from "lucide-react/icons/messages-square";
import ScanSearch from "lucide-react/icons/scan-search";
import Search from "lucide-react/icons/search";
import X from "lucide-react/icons/x";
import { buttonClass } from "@/components/ui/button-class";
import { DepartmentCode } from "@/components/ui/department-code";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { selectDiscussions } from "@/lib/journey/selectors/discussions";
import { useBoardKit } from "./board-kit";
import { togglePanel } from "./board-view";
import { coverageOf } from "./coverage/coverage-of";
import { sayTouchpoints, TOUCHPOINT_MARKS } from "./coverage/coverage-words";
import { showSilence } from "./coverage/show-silence";
import { useLacks } from "./coverage/use-lacks";
import { DifferencesButton } from "./differences/differences-button";
import { MethodButton } from "./method/method-button";
import { useLaneHelp } from "./method/use-lane-help";
import { ReviewState } from "./review/review-state";
import { FilterButton } from "./wayfinding/filter-button";

const BUTTON = `${buttonClass("quiet", "sm")} px-1.5!`;

export default function ScopeTools() {
  const kit = useBoardKit();
  const discussions = useReadableSelector(kit.calmMap, (map) => selectDiscussions(map, kit.data.measured).length);
  const open = useReadableSelector(kit.calmMap, (map) => coverageOf(map, kit.data).open);
  const isOpen = useReadableSelector(kit.view, (view) => view.panel?.kind === "coverage");
  useLacks(kit);
  useLaneHelp(kit);
  return (
    <>
      <SilenceShown />
      <DifferencesButton />
      <div className="flex flex-none items-center gap-0.5">
        <Touchpoints />
        <button
          type="button" title="Find in the map (Ctrl+F)" className={BUTTON}
          onClick={() => kit.view.update({ find: { words: "", cardId: null, ...kit.view.get().find } })}
        ><Search size={15} aria-hidden /><span className="sr-only">Find</span></button>
        <FilterButton />
        <MethodButton />
        <button type="button" title={`Coverage: ${open} ${open === 1 ? "question" : "questions"} the map leaves open`} className={BUTTON} aria-expanded={isOpen} onClick={() => togglePanel(kit.view, "coverage")}>
          <ScanSearch size={15} aria-hidden /><span className="sr-only">Coverage</span> <span className="tabular-nums text-ink-3">{open}</span>
        </button>
        <button type="button" title={`To discuss: ${discussions} ${discussions === 1 ? "place" : "places"} where departments disagree`} className={BUTTON} onClick={() => kit.view.update({ dialog: { kind: "discuss" } })}>
          <MessagesSquare size={15} aria-hidden /><span className="sr-only">To discuss</span> <span className="tabular-nums text-ink-3">{discussions}</span>
        </button>
      </div>
      <ReviewState />
    </>
  );
}

/** How many touchpoints lie on the way; what the number means stands in the tip and in the panel it opens. */
function Touchpoints() {
  const kit = useBoardKit();
  const count = useReadableSelector(kit.calmMap, (map) => coverageOf(map, kit.data).touchpoints);
  const stretch = useReadableSelector(kit.calmMap, (map) => coverageOf(map, kit.data).stretch);
  return (
    <button
      type="button" className={`${buttonClass("quiet", "sm")} @max-[100rem]:hidden`} onClick={() => kit.view.update({ panel: { kind: "coverage" } })}
      title={`${stretch.charAt(0).toUpperCase()}${stretch.slice(1)}. The average is ${TOUCHPOINT_MARKS.average}, over ${TOUCHPOINT_MARKS.many} is a lot. ${sayTouchpoints(count)}`}
    >
      <span className="font-semibold tabular-nums">{count}</span> {count === 1 ? "touchpoint" : "touchpoints"}
    </button>
  );
}

/** What the dashes on the map mean, and the way to be rid of them. */
function SilenceShown() {
  const kit = useBoardKit();
  const silentOf = useReadableSelector(kit.view, (view) => view.silentOf);
  const department = kit.people.department(silentOf ?? undefined);
  if (!department) return null;
  return (
    <button type="button" className={`${buttonClass("secondary", "sm")} border border-dashed border-line-3`} aria-label={`Stop showing where ${department.name} is silent`} onClick={() => showSilence(kit, null)}>
      <DepartmentCode code={department.code} colour={department.colour} heard={false} />silent<X size={13} aria-hidden />
    </button>
  );
}
